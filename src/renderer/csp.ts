import { z } from 'zod'

// zod probes `new Function` for speed; under our content policy that is a reported violation. Import this first.
z.config({ jitless: true })
