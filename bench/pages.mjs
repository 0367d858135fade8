// Loads one page cold in Chromium, again and again, and prints «bytes lcpMilliseconds» a line.
// usage: node pages.mjs URL RUNS CHROMIUM
import { createRequire } from "node:module";

const fromFrontend = createRequire(new URL("../frontend/package.json", import.meta.url));
const { chromium } = fromFrontend("@playwright/test");
const [url, runs, executablePath] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
try {
  for (let run = 0; run < Number(runs); run += 1) {
    // a new context has an empty cache, no cookies and a new connection
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", (event) => {
      bytes += event.encodedDataLength;
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const lcp = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
            type: "largest-contentful-paint",
            buffered: true,
          });
        }),
    );
    console.log(`${bytes} ${lcp}`);
    await context.close();
  }
} finally {
  await browser.close();
}
