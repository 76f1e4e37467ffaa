/** Sends the headers of audio and no data. @type {import('../exchange.js').Fault} */
export const silence = ({response, sound}) => {
  response.writeHead(200, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'audio/mpeg',
    'Content-Length': sound.length,
  });
  response.flushHeaders();
};
