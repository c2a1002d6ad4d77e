// What co-writing is measured beside: a Hocuspocus server that keeps its documents in memory.
//   node bin/benches/cowriting-beside.mjs FOLDER        where @hocuspocus/server is installed

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const found = createRequire(`${process.argv[2]}/`).resolve("@hocuspocus/server");
const { Server } = await import(pathToFileURL(found).href);
const server = new Server({ address: "127.0.0.1", port: 0, quiet: true, stopOnSignals: true });
await server.listen();
console.log(`listening on http://127.0.0.1:${server.httpServer.address().port}`);
