import { startLazy } from './lazy.js'
import { startLive } from './live.js'
import { startMarks } from './marks.js'
import { showPlace } from './menu.js'
import { startTimes } from './times.js'
import { startTyped } from './typed.js'

// All that pages do without it they do with it, too: it adds the reader's zone, what comes in live, and what hovers.

document.documentElement.classList.add('scripted')
showPlace()
startTimes()
startLazy()
startMarks()
startLive()
startTyped()
