import { bridge } from '#contract/bridge/index.ts';
import { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { Chiesto } from '../../prove/opzioni.ts';
import type { Esiti, Esito } from '../../prove/quaderno.ts';
import { BancoAttacchi, type Figura, type Persona } from '../banco.ts';
import { sano } from '../sano.ts';
import { archivioDi, lavoraPrima, sullaCopia } from './copia.ts';
import { cheMettonoFuori, guasta, intere, type Richiesta } from './colpi.ts';
import type { Stato } from './oracolo.ts';
import { Prova } from './prova.ts';
import { segretiDi } from './segreti.ts';
import { SportelloPreso } from './sportello.ts';

/** Each role by itself, and an operator with each profile. */
const figure: readonly Figura[] = [
  ...Ruolo.options.map((ruolo): Figura => ({ ruolo, profili: [] })),
  ...Profilo.options.map((profilo): Figura => ({ ruolo: 'operatore', profili: [profilo] })),
];
const tuttofare: Figura = { ruolo: 'sindaco', profili: Profilo.options };
const senzaNessuno: readonly Stato[] = ['mai-entrato', 'uscito', 'carta-estratta', 'sessione-finita'];

async function porta(sportello: SportelloPreso, persona: Persona, stato: Stato): Promise<void> {
  if (stato === 'mai-entrato') return;
  await sportello.entra(persona);
  if (stato === 'uscito') await sportello.canale.chiama('accesso.esci', {});
  if (stato === 'carta-estratta') sportello.estrai();
  if (stato === 'sessione-finita') await sportello.termina(persona);
}

/** Somebody at a desk where a colleague had worked, or nobody, and a script in place of the page. */
async function gradino(
  banco: BancoAttacchi,
  { figura, stato }: { readonly figura: Figura; readonly stato: Stato },
  richieste: readonly Richiesta[],
): Promise<Esito> {
  const persona = await banco.persona(figura, undefined, 'rsa');
  const collega = await banco.persona({ ruolo: 'operatore', profili: ['anagrafe'] }, undefined, 'rsa');
  const sportello = await SportelloPreso.apri(banco, persona);
  try {
    const lasciato = await lavoraPrima(sportello, collega);
    sportello.nascondi('segreto.txt', segretoDelFile);
    const prova = new Prova(sportello, segretiDi([persona, collega], [segretoDelFile, ...lasciato.segreti]));
    await porta(sportello, persona, stato);
    const sue = stato === 'dentro' ? sullaCopia((await archivioDi(sportello)).operatore, 'suo') : [];
    const tutte = [...sue, ...sullaCopia(lasciato.operatore, 'altrui'), ...richieste];
    for (const [evento, { tipo }] of Object.entries(bridge))
      if (tipo === 'evento') sportello.canale.ascolta(evento);
    for (const richiesta of tutte) {
      // Whoever was put out by what the page asked comes in again, as a person would.
      if (stato === 'dentro' && !(await sportello.dentro())) await sportello.entra(persona);
      if (stato !== 'dentro' && cheMettonoFuori.has(richiesta.nome)) continue;
      await prova.chiama(richiesta, figura, stato);
    }
    await prova.inventate();
    return prova.chiudi();
  } finally {
    await sportello.chiudi();
  }
}

/** A page taken over, role by role: every call as it should be, then as a script would make it up. */
export async function paginaPresa({ seme, prove, finito }: Chiesto): Promise<Esiti> {
  const banco = await BancoAttacchi.apri();
  const esiti: (readonly [string, Esito])[] = [];
  const gradini = [
    ...figure.map((figura) => ({ figura, stato: 'dentro' as const })),
    ...senzaNessuno.map((stato) => ({ figura: tuttofare, stato })),
  ];
  const perUno = Math.ceil(prove / gradini.length);
  try {
    const tutte = intere(seme);
    for (const [n, uno] of gradini.entries()) {
      if (finito()) break;
      const guaste = Array.from({ length: perUno }, (_, quale) => guasta(seme, n * perUno + quale));
      const { ruolo, profili } = uno.figura;
      const chi = uno.stato === 'dentro' ? [ruolo, ...profili].join('+') : uno.stato;
      const esito = await gradino(banco, uno, [...tutte, ...guaste]).catch((causa: unknown) => ({
        passate: 0,
        mancanze: [String(causa)],
      }));
      esiti.push([`pagina ${chi}`, esito]);
      banco.riscaldato();
    }
    esiti.push(['pagina: il core', await sano(banco, { passate: 1, mancanze: [] })]);
  } finally {
    await banco.chiudi();
  }
  return esiti;
}

const segretoDelFile = 'quello-che-sta-fuori-dalla-cartella';
