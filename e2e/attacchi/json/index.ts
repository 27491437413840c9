import { BancoAttacchi } from '../banco.ts';
import { colpi } from '../fuzz.ts';
import { sano } from '../sano.ts';
import type { Chiesto } from '../../prove/opzioni.ts';
import { conta, conteggi, type Esiti, type Esito } from '../../prove/quaderno.ts';
import { Assalto } from './assalto.ts';
import type { Chi } from './chi.ts';
import { domanda } from './colpo.ts';
import { intera, ogniCampo } from './ogni-campo.ts';
import { porte, type Porta } from './porte.ts';
import { veriDi } from './veri.ts';

/** Half of them with the permission: a door that stays shut is only one thing to try. */
const conPermesso = ['con', 'con', 'con', 'con', 'con'] as const;
const chi: readonly [Chi, ...Chi[]] = [...conPermesso, 'senza', 'senza', 'nessuno', 'ignoto'];

/** Some requests of each door, by who has the permission. */
async function portaPerPorta(
  assalto: Assalto,
  tutte: readonly Porta[],
  { seme, finito }: Chiesto,
  quali: (porta: Porta, seme: number) => ReturnType<typeof ogniCampo>,
): Promise<Esito> {
  const esiti = new Map<string, number>();
  const mancanze: string[] = [];
  let fatte = 0;
  for (const porta of tutte)
    for (const fai of quali(porta, seme)) {
      if (finito()) break;
      fatte++;
      try {
        conta(esiti, await assalto.tenta(porta, 'con', fai));
      } catch (causa) {
        const perche = causa instanceof Error && causa.cause instanceof Error ? causa.cause.message : '';
        mancanze.push(`${String(causa)}: ${perche}`);
      }
    }
  return { passate: fatte - mancanze.length, mancanze, nota: conteggi(esiti) };
}

async function assalta(banco: BancoAttacchi, assalto: Assalto, chiesto: Chiesto): Promise<Esiti> {
  const tutte = porte(chiesto.seme);
  const veri = await veriDi(banco);
  const diOgnuna = (quali: typeof ogniCampo): Promise<Esito> =>
    portaPerPorta(assalto, tutte, chiesto, (porta, seme) => quali(porta, veri, seme));
  const intere = await diOgnuna(intera);
  banco.riscaldato();
  const aCaso = await colpi(
    chiesto,
    (caso) => {
      const porta = caso.fra(tutte);
      return assalto.tenta(porta, caso.fra(chi), (mostra) => domanda(porta, caso, veri, mostra));
    },
    Infinity,
  );
  const campi = await diOgnuna(ogniCampo);
  const { passaggi } = assalto;
  return [
    ['json, intere', intere],
    ['json, a caso', aCaso],
    ['json, campo per campo', campi],
    ['json, il core', await sano(banco, { passate: 1, mancanze: [] })],
    ['json, porte', { passate: passaggi.passate, mancanze: passaggi.maiPassate() }],
  ];
}

/** Every door of the JSON face, struck with damaged requests by who may and by who may not. */
export async function assaltoJson(chiesto: Chiesto): Promise<Esiti> {
  const banco = await BancoAttacchi.apri();
  try {
    const assalto = await Assalto.apri(banco);
    try {
      return await assalta(banco, assalto, chiesto);
    } finally {
      assalto.chiudi();
    }
  } finally {
    await banco.chiudi();
  }
}
