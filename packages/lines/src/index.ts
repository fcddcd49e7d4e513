export {
  BODY_BYTES_MAX,
  closeServer,
  createLineServer,
  listenTcp,
  listenUnix,
  type LineAnswer,
  type LineHandler,
  type LineRequest,
  type LineServerOptions,
} from './serve.ts';
export {
  createCall,
  jsonOf,
  LineFault,
  type Call,
  type CallAnswer,
  type CallAsk,
  type CallTarget,
} from './call.ts';
export { jsonBody, problem, refuseAtEdge } from './edge.ts';
