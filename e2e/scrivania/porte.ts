import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Free ports of the loopback interface, taken all together so that they differ. */
export async function porteLibere(quante: number): Promise<number[]> {
  const server = Array.from({ length: quante }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(server.map((uno) => once(uno, 'listening')));
  const porte = server.map((uno) => (uno.address() as AddressInfo).port);
  await Promise.all(
    server.map(async (uno) => {
      uno.close();
      await once(uno, 'close');
    }),
  );
  return porte;
}
