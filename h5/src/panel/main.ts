import '../tokens.css'
import './look/base.css'
import './look/controls.css'
import './look/tables.css'
import './look/frame.css'
import { createApp } from 'vue'
import { router } from './frame/routes'
import Panel from './Panel.vue'

createApp(Panel).use(router).mount('#panel')
