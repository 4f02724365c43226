/** Draws orders and activations by day with ECharts, only the parts that two lines need, in the look of the tokens. */
import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { readTokens, type Tokens } from '../look/theme'
import type { DayCount } from '../requests/shapes'
import { grouped } from '../words/counts'
import { shortDay } from '../words/times'

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer])

export interface DaysChart {
  show: (days: readonly DayCount[]) => void
  end: () => void
}

function line(name: string, data: number[], colour: string, width: number, t: Tokens) {
  return {
    name, data, type: 'line', showSymbol: true, symbol: 'circle', symbolSize: (_: unknown, at: { dataIndex: number }) => (at.dataIndex === data.length - 1 ? 7 : 0),
    lineStyle: { color: colour, width }, itemStyle: { color: colour }, emphasis: { disabled: true },
    endLabel: { show: true, formatter: name, color: colour === t.jade ? t.ink : t['ink-3'], fontFamily: t.font, fontSize: 12, offset: [6, 0] },
    labelLayout: { moveOverlap: 'shiftY' },
  }
}

/** The tooltip is built of nodes, not of markup: inline styles in markup are refused by the content policy. */
function tip(points: { name: string; seriesName: string; value: number }[]): HTMLElement {
  const box = document.createElement('div')
  box.append(points[0]?.name ?? '')
  for (const point of points) {
    const row = document.createElement('div')
    row.textContent = `${point.seriesName} ${grouped(point.value)}`
    box.append(row)
  }
  return box
}

function optionsFor(days: readonly DayCount[], t: Tokens): EChartsCoreOption {
  const words = { color: t['ink-3'], fontFamily: t.font, fontSize: 12 }
  return {
    animation: false, textStyle: { fontFamily: t.font },
    grid: { left: 44, right: 56, top: 8, bottom: 24 },
    tooltip: {
      trigger: 'axis', formatter: tip, axisPointer: { lineStyle: { color: t.line, type: 'solid' } },
      backgroundColor: t.paper, borderColor: t.line, textStyle: { ...words, color: t.ink }, padding: [8, 12],
    },
    xAxis: {
      type: 'category', data: days.map((day) => shortDay(day.day)), boundaryGap: false, axisTick: { show: false },
      axisLine: { lineStyle: { color: t.line } }, axisLabel: { ...words, interval: (at: number) => at % 3 === (days.length - 1) % 3 },
    },
    yAxis: {
      type: 'value', minInterval: 1, splitNumber: 3, splitLine: { lineStyle: { color: t.line } },
      axisLabel: { ...words, formatter: (value: number) => grouped(value) },
    },
    series: [
      line('下单', days.map((day) => day.orders), t.jade, 2, t),
      line('激活', days.map((day) => day.activations), t['ink-3'], 1.5, t),
    ],
  }
}

export function drawDays(place: HTMLElement, first: readonly DayCount[]): DaysChart {
  let days = first
  const chart = init(place)
  const paint = () => chart.setOption(optionsFor(days, readTokens()), true)
  const size = new ResizeObserver(() => chart.resize())
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  paint()
  size.observe(place)
  dark.addEventListener('change', paint)
  return {
    show(fresh) {
      days = fresh
      paint()
    },
    end() {
      dark.removeEventListener('change', paint)
      size.disconnect()
      chart.dispose()
    },
  }
}
