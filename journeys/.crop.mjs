import { chromium } from "playwright-core";
import { readFileSync } from "node:fs";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--headless","--no-sandbox","--disable-gpu"]});
const [,, out, ...specs]=process.argv; // name:x:y:w:h
const p=await b.newPage({viewport:{width:1400,height:400}});
await p.setContent(`<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start">${specs.map(s=>{const [n,x,y,w,h]=s.split(":");return `<div style="width:${w}px;height:${h}px;background:url(data:image/png;base64,${readFileSync(n+".png").toString("base64")}) -${x}px -${y}px no-repeat"></div>`}).join("")}`);
await p.waitForLoadState("load");
await p.screenshot({path:out,fullPage:true}); await b.close();
