import type { Caso } from '../../fuzz/caso.ts';
import type { Domanda } from '../filo.ts';
import { indirizzo, type Veri } from '../json/colpo.ts';
import { chiave, testo } from '../json/valori.ts';
import type { PortaPagina } from './porte.ts';

const file = [
  Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]),
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.alloc(0),
  Buffer.alloc(3 << 20, '%PDF-'),
  Buffer.from('<html><script>alert(1)</script>'),
] as unknown as readonly [Buffer, ...Buffer[]];

const nomiFile = ['a.pdf', '../../a.png', 'a\u0000.pdf', '', 'à😀.jpg', 'x'.repeat(3000)] as const;

/** Fields written as nobody would: changed, missing, twice, with names that mean something. */
function guastaCampi(campi: Readonly<Record<string, string>>, caso: Caso): [string, string][] {
  const tutti = Object.entries(campi).map(([nome, valore]): [string, string] => [nome, valore]);
  for (let volta = 1 + caso.intero(2); volta > 0; volta--) {
    const quale = caso.intero(tutti.length);
    const scelto = tutti[quale];
    const come = caso.intero(8);
    if (!scelto || come === 0) tutti.push([chiave(caso), testo(caso)]);
    else if (come === 1) tutti.splice(quale, 1);
    else if (come === 2) tutti.push([scelto[0], testo(caso)]);
    else scelto[1] = testo(caso);
  }
  return tutti;
}

async function modulo(
  porta: PortaPagina,
  caso: Caso,
  intera: boolean,
): Promise<{ readonly corpo: Buffer; readonly tipo: string }> {
  const campi = intera ? Object.entries(porta.campi ?? {}) : guastaCampi(porta.campi ?? {}, caso);
  const dati = porta.file || caso.intero(4) === 0 ? new FormData() : new URLSearchParams();
  for (const [nome, valore] of campi) dati.append(nome, valore);
  if (dati instanceof FormData && porta.file && caso.intero(3) > 0)
    for (let quanti = 1 + caso.intero(3) * caso.intero(3); quanti > 0; quanti--)
      dati.append('file', new File([new Uint8Array(caso.fra(file))], caso.fra(nomiFile)));
  const scritto = new Response(dati);
  return {
    corpo: Buffer.from(await scritto.arrayBuffer()),
    tipo: scritto.headers.get('content-type') ?? '',
  };
}

/** One request of a browser that is none. @param cookie of who has logged in. */
export async function domandaPagina(
  porta: PortaPagina,
  caso: Caso,
  veri: Veri,
  cookie: string | undefined,
): Promise<Domanda> {
  const intera = caso.intero(12) === 0;
  const lingua =
    caso.intero(4) === 0 ? `?lingua=${encodeURIComponent(testo(caso).toWellFormed()).slice(0, 2000)}` : '';
  const percorso = indirizzo(porta.percorso, caso, veri, intera) + lingua;
  const testate: Record<string, string> = {
    ...(cookie !== undefined && { cookie }),
    ...(caso.intero(4) === 0 && {
      'accept-language': caso.fra(['de', 'xx;q=9', ',,,', '*', 'it-'.repeat(900)] as const),
    }),
  };
  if (porta.metodo === 'GET') return { metodo: 'GET', percorso, intestazioni: testate };
  const { corpo, tipo } = await modulo(porta, caso, intera);
  const altro = [
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'application/json',
  ] as const;
  if (!intera && corpo.length > 0 && caso.intero(6) === 0)
    corpo[caso.intero(Math.min(corpo.length, 4000))] = caso.intero(256);
  const detto = !intera && caso.intero(10) === 0 ? caso.fra(altro) : tipo;
  const tronca = !intera && corpo.length > 1 && caso.intero(30) === 0;
  return {
    ...{ metodo: 'POST', percorso, corpo, intestazioni: { ...testate, 'content-type': detto } },
    ...(tronca && { tronca: caso.intero(corpo.length - 1) }),
  };
}
