// Every screen of the program as a person finds it, in whichever language the page speaks: what is pressed and typed
// before the picture is taken. The pictures of scripts/screens.mjs and the accessibility test both walk these.
import { DESK_SCENES } from './scenes/desk-scenes.mjs'
import { DOOR_SCENES } from './scenes/door-scenes.mjs'
import { FILE_SCENES } from './scenes/file-scenes.mjs'
import { FORM_DIALOG_SCENES } from './scenes/form-dialog-scenes.mjs'
import { FORM_STATE_SCENES } from './scenes/form-state-scenes.mjs'
import { MAP_SCENES } from './scenes/map-scenes.mjs'
import { PATIENT_SCENES } from './scenes/patient-scenes.mjs'
import { REPORT_SCENES } from './scenes/report-scenes.mjs'
import { REVIEW_SCENES } from './scenes/review-scenes.mjs'
import { SESSION_SCENES } from './scenes/session-scenes.mjs'
import { SHEET_SCENES } from './scenes/sheet-scenes.mjs'
import { SIGNING_SCENES } from './scenes/signing-scenes.mjs'

/** Scenes that are shown in docs/screens; the others are walked by the accessibility test alone. */
const pictured = (scenes) => scenes.map((scene) => ({ ...scene, isPictured: true }))

export const SCENES = [
  ...pictured(DESK_SCENES),
  ...pictured(PATIENT_SCENES),
  ...MAP_SCENES,
  ...SHEET_SCENES,
  ...FILE_SCENES,
  ...SIGNING_SCENES,
  ...pictured(SESSION_SCENES),
  ...FORM_STATE_SCENES,
  ...FORM_DIALOG_SCENES,
  ...pictured(REVIEW_SCENES),
  ...REPORT_SCENES,
]
export const SET_UP_SCENES = pictured(DOOR_SCENES)
