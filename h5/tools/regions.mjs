// Makes the one list of provinces, cities and counties that server and customer pages share.
// Run by hand when @vant/area-data gets a new version: `node tools/regions.mjs`; `--check` fails when the file differs.
// The customer's page loads the same file as a hashed asset (see src/shop/regions.ts).
import { readFileSync, writeFileSync } from 'node:fs'
import { areaList } from '@vant/area-data'

const target = new URL('../../server/core/regions.json', import.meta.url)

function checked() {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList
  for (const code of Object.keys(cities)) {
    if (!provinces[code.slice(0, 2) + '0000']) throw new Error(`city ${code} has no province`)
  }
  for (const code of Object.keys(counties)) {
    if (!cities[code.slice(0, 4) + '00']) throw new Error(`county ${code} has no city`)
  }
  return { provinces, cities, counties }
}

const text = JSON.stringify(checked(), null, 0).replaceAll('","', '",\n"').replaceAll(':{', ':{\n') + '\n'
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('server/core/regions.json differs from @vant/area-data: run node tools/regions.mjs')
    process.exit(1)
  }
} else {
  writeFileSync(target, text)
}
