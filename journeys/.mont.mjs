// build contact sheets with chromium
import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--headless","--no-sandbox","--disable-gpu"]});
const [,, out, width, ...names]=process.argv;
const p=await b.newPage({viewport:{width:names.length*(+width+12),height:400}});
await p.setContent(`<body style="margin:0;background:#888;display:flex;gap:12px;align-items:flex-start">${names.map(n=>`<img width=${width} src="data:image/png;base64,${readFileSync(n+".png").toString("base64")}">`).join("")}`);
await p.waitForLoadState("load");
await p.screenshot({path:out,fullPage:true}); await b.close();
