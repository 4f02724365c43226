/** The pages that follow an order: by phone and code, the list, one order. Nothing of them is in the first view of a link. */
import '../styles/later.css'
import { createApp } from 'vue'
import type { FollowPage } from '../page'
import Follow from './Follow.vue'

const page = JSON.parse(document.getElementById('page')?.textContent ?? '') as FollowPage
createApp(Follow, { page }).mount('#app')
