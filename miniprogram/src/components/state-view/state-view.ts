/** A page with nothing to show: empty, without network, or refused. Says what to do, with one button. */
Component({
  properties: {
    /** empty · offline · failed */
    kind: { type: String, value: 'empty' },
    heading: String,
    detail: String,
    action: String,
  },
  methods: {
    onTap() {
      this.triggerEvent('act')
    },
  },
})
