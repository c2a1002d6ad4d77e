// What the live room is measured beside: a plain server that forwards each message to everybody, with the npm package ws.
//   node bin/benches/live-plain.mjs PORT

import { WebSocketServer } from "ws";

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(process.argv[2]), backlog: 4096, perMessageDeflate: false });
server.on("connection", (socket) => {
  socket.on("message", (data) => {
    const text = data.toString();
    for (const other of server.clients) other.send(text);
  });
});
server.on("listening", () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
