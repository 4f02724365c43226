/** WXML inside WeChat's own tags. The host element keeps the tag's name, so <input> is a real input. */
export const BUILTIN_TEMPLATES: Record<string, string> = {
  image: '<img class="wx-picture"/>',
  button: '<slot/>',
  input: '',
  textarea: '',
  'scroll-view': '<slot/>',
  swiper: '<div class="wx-slides"><slot/></div>',
  'swiper-item': '<slot/>',
  form: '<slot/>',
  navigator: '<slot/>',
  switch: '',
  picker: '<slot/>',
  'rich-text': '',
  'root-portal': '<slot/>',
  'web-view': '',
}
