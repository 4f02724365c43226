/** An amount: ¥ small before it, two decimals. `hope` draws expected money, never solid. */
Component({
  properties: {
    fen: Number,
    /** 3 to 6: the design's sizes; 0: that of the text around */
    size: Number,
    hope: Boolean,
    /** no ¥, for columns */
    bare: Boolean,
    /** a + before what was added */
    signed: Boolean,
  },
})
