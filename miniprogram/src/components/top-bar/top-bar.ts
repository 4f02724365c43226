/** The top of a tab page, in place of WeChat's bar. Leaves the right end to the capsule. */
Component({
  options: { multipleSlots: false },
  properties: {
    /** shown instead of the slot */
    heading: String,
  },
  data: { statusBar: wx.getWindowInfo().statusBarHeight },
})
