/**
 * Answers `/encoded?type=<media type>&bytes=<hexadecimal>` with those bytes: files in encodings that a test names.
 *
 * @returns {import('@web/dev-server-core').Middleware}
 */
export function encodedFileKoa() {
  return async (context, next) => {
    if (context.path !== '/encoded') return next();
    const {type, bytes} = context.query;
    context.body = Buffer.from(String(bytes), 'hex');
    context.set('Content-Type', String(type));
    return undefined;
  };
}
