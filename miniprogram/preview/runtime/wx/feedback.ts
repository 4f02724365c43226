/** Toast, loading, dialogs, sheets. */
import { actionSheet, dialog, hideToast, picture, toast, type DialogText } from '../dialogs'
import { toLocal } from '../addresses'
import type { Callbacks } from '../types'
import { fail, succeed } from './answering'

type ToastOptions = Callbacks & { title: string; duration?: number; mask?: boolean }

export const feedbackCalls = {
  showToast(options: ToastOptions) {
    toast(options.title, { milliseconds: options.duration })
    return succeed('showToast', options)
  },
  showLoading(options: ToastOptions) {
    toast(options.title, { milliseconds: Infinity, blocking: options.mask })
    return succeed('showLoading', options)
  },
  hideToast(options?: Callbacks) {
    hideToast()
    return succeed('hideToast', options)
  },
  hideLoading(options?: Callbacks) {
    hideToast()
    return succeed('hideLoading', options)
  },
  async showModal(options: Callbacks & DialogText) {
    const confirm = await dialog(options)
    return succeed('showModal', options, { confirm, cancel: !confirm })
  },
  async showActionSheet(options: Callbacks & { itemList: string[]; alertText?: string }) {
    const tapIndex = await actionSheet(options.itemList, options.alertText)
    return tapIndex === null ? fail('showActionSheet', options, 'cancel') : succeed('showActionSheet', options, { tapIndex })
  },
  previewImage(options: Callbacks & { urls: string[]; current?: string }) {
    picture(toLocal(options.current ?? options.urls[0] ?? ''))
    return succeed('previewImage', options)
  },
}
