// Reads pages as people with a screen reader, a keyboard or weak eyes do: axe-core's rules for WCAG 2.2 AA and good practice, light, dark and on a
// narrow screen. Usage: node axe.mjs PAGE.html …
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  { name: 'light', scheme: 'light', width: 1200 },
  { name: 'dark', scheme: 'dark', width: 1200 },
  { name: 'narrow', scheme: 'light', width: 360 },
];
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let found = 0;
for (const path of process.argv.slice(2)) {
  for (const look of looks) {
    const page = await browser.newPage();
    await page.setViewport({ width: look.width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
    await page.goto(`file://${resolve(path)}`);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(() => axe.run());
    if (passes.length === 0) throw new Error(`${path}: no rule applied`);
    for (const violation of violations) {
      found++;
      console.log(`${path} (${look.name}): ${violation.id}: ${violation.help}`);
      for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
    }
    await page.close();
  }
}
await browser.close();
console.log(`${found} faults on ${process.argv.length - 2} pages`);
process.exit(found > 0 ? 1 : 0);
