/** A page that says “not found”, with a status that says “found”. @type {import('../exchange.js').Fault} */
export const webPage = ({response}) => {
  response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Not found</h1>');
};
