import { BancoAttacchi } from '../banco.ts';
import { colpi } from '../fuzz.ts';
import { sano } from '../sano.ts';
import type { Chiesto } from '../../prove/opzioni.ts';
import { conta, conteggi, type Esiti, type Esito } from '../../prove/quaderno.ts';
import { Assalto } from './assalto.ts';
import type { Chi } from './chi.ts';
import { domanda, type Veri } from './colpo.ts';
import { ogniCampo } from './ogni-campo.ts';
import { porte, type Porta } from './porte.ts';
import { veriDi } from './veri.ts';

/** Half of them with the permission: a door that stays shut is only one thing to try. */
const conPermesso = ['con', 'con', 'con', 'con', 'con'] as const;
const chi: readonly [Chi, ...Chi[]] = [...conPermesso, 'senza', 'senza', 'nessuno', 'ignoto'];

/** One field at a time, by who has the permission. */
async function unoPerUno(
  assalto: Assalto,
  tutte: readonly Porta[],
  { seme, finito }: Chiesto,
  veri: Veri,
): Promise<Esito> {
  const esiti = new Map<string, number>();
  const mancanze: string[] = [];
  let fatte = 0;
  for (const porta of tutte)
    for (const fai of ogniCampo(porta, veri, seme)) {
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

/** Every door of the JSON face, struck with damaged requests by who may and by who may not. */
export async function assaltoJson(chiesto: Chiesto): Promise<Esiti> {
  const banco = await BancoAttacchi.apri();
  const assalto = await Assalto.apri(banco);
  try {
    const tutte = porte(chiesto.seme);
    const veri = await veriDi(banco);
    const campi = await unoPerUno(assalto, tutte, chiesto, veri);
    const aCaso = await colpi(
      chiesto,
      (caso) => {
        const porta = caso.fra(tutte);
        const quale = caso.fra(chi);
        return assalto.tenta(porta, quale, (gettone) => domanda(porta, caso, veri, gettone));
      },
      Infinity,
    );
    return [
      ['json, campo per campo', campi],
      ['json', await sano(banco, aCaso)],
    ];
  } finally {
    assalto.chiudi();
    await banco.chiudi();
  }
}
