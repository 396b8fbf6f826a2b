// Every screen of the program as a person finds it, in whichever language the page speaks: what is pressed and typed
// before the picture is taken. The pictures of scripts/screens.mjs and the accessibility test both walk these.
import { DESK_SCENES } from './scenes/desk-scenes.mjs'
import { DOOR_SCENES } from './scenes/door-scenes.mjs'
import { PATIENT_SCENES } from './scenes/patient-scenes.mjs'
import { REVIEW_SCENES } from './scenes/review-scenes.mjs'
import { SESSION_SCENES } from './scenes/session-scenes.mjs'

export const SCENES = [...DESK_SCENES, ...PATIENT_SCENES, ...SESSION_SCENES, ...REVIEW_SCENES]
export const SET_UP_SCENES = DOOR_SCENES
