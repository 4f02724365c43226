/** The tab bar at the bottom: which tab is lit, and out of the way while a sheet is open. */
interface TabPage {
  getTabBar?: () => { setData(data: { selected?: string; hidden?: boolean }): void } | null
}

export function lightTab(page: object, selected: string): void {
  ;(page as TabPage).getTabBar?.()?.setData({ selected, hidden: false })
}

export function hideTabs(page: object, hidden: boolean): void {
  ;(page as TabPage).getTabBar?.()?.setData({ hidden })
}
