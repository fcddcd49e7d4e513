import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { Peer } from '@countersign/sip';

/** The lab is heard on this computer and nowhere else. */
export const LOOPBACK = '127.0.0.1';

export interface UdpPort {
  readonly own: Peer;
  readonly send: (bytes: Uint8Array, to: Peer) => void;
  readonly close: () => void;
}

/**
 * Opens a port on the loopback address.
 * @param port 0 for any
 * @param onDatagram only what comes from the loopback address
 */
export async function openUdp(
  port: number,
  onDatagram: (bytes: Uint8Array, from: Peer) => void,
): Promise<UdpPort> {
  const socket: Socket = createSocket('udp4');
  socket.on('message', (bytes, { address, port: from }) => {
    if (address === LOOPBACK) onDatagram(bytes, { host: address, port: from });
  });
  socket.bind(port, LOOPBACK);
  await once(socket, 'listening');
  // A port that nobody listens on answers with an error, which is no fault of ours.
  socket.on('error', () => undefined);
  let isOpen = true;
  return {
    own: { host: LOOPBACK, port: socket.address().port },
    send: (bytes, to) => {
      // Wherever a telephone asks for its sound: nothing leaves this computer.
      if (isOpen && to.host === LOOPBACK) socket.send(bytes, to.port, to.host, () => undefined);
    },
    close: () => {
      if (isOpen) socket.close();
      isOpen = false;
    },
  };
}
