import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { kysely } from '#core/db/apri.ts';
import { generaComuneDimostrativo } from '#core/dimostrativo/index.ts';
import { registraPiano } from '#core/subentro/archivio.ts';
import { intestazionePer } from '#core/subentro/di-prova.ts';
import { byteDi, righeDa } from '#core/subentro/file-di-prova.ts';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';
import { facciaSoap, nuovoId } from './clienti.ts';
import { testata } from './richieste.ts';

const comune = '048050';
/** The administrator of the demo municipality: no clerk may do this. */
const amministratore = 'NRETMS78S02D403G';
const nomeFile = `${comune}_APR_1_1_1.xml.gz`;

export interface MisuraSubentro {
  readonly persone: number;
  /** Compressed bytes of the file. */
  readonly byte: number;
  /** Until the official service has taken the file in. */
  readonly presa: number;
  /** From there to the outcome. */
  readonly lavoro: number;
  /** What the register says of the load: how many are in, how many anomalies. */
  readonly esito: Readonly<Record<string, unknown>>;
}

/** The official file of a synthetic municipality, sent to the core by the SOAP face and worked on to its outcome. */
export async function misuraSubentro(persone: number): Promise<MisuraSubentro> {
  const blocchi = generaComuneDimostrativo({
    ...{ seme: 20_270_101, residenti: persone, luoghi: creaLuoghi(leggiLuoghi()) },
  });
  const righe = [...righeDa(blocchi, comune)];
  const file = byteDi(nomeFile, righe, intestazionePer(righe, { comune }));
  const core = await CoreDiProva.avvia();
  const migratore = kysely(core.collegamento('migratore'), 1, () => undefined);
  const oggi = giornoInItalia(new Date());
  const piano = { comune, inizio: '2000-01-01', fine: '2999-12-31', invii: 1, pec: 'comune@pec.esempio.it' };
  try {
    await registraPiano(migratore, piano);
    const faccia = facciaSoap(core.pronto, 1, amministratore);
    const invia = faccia.prepara('S001', {
      testataRichiesta: { ...testata('S001', nuovoId()), dataDecorrenza: oggi },
      ...{ nomeFile, fileXml: file.toString('base64') },
    });
    const inizio = performance.now();
    const risposta = await invia();
    faccia.chiudi();
    const presa = performance.now() - inizio;
    const id = /<idOperazioneANPR>(\d+)</.exec(risposta)?.[1];
    if (!risposta.includes('rispostaOK') || id === undefined) throw new Error(risposta.slice(0, 2000));
    for (;;) {
      const { stato, criteri } = await migratore
        .selectFrom('elaborazione')
        .select(['stato', 'criteri'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (stato === 'pronta')
        return {
          ...{ persone: righe.flatMap(({ soggetti }) => soggetti).length, byte: file.length, presa },
          ...{ lavoro: performance.now() - inizio - presa, esito: criteri },
        };
      if (stato !== 'attesa' && stato !== 'corso') throw new Error(`the work is ${stato}: ${core.giornale}`);
      await new Promise((fatto) => setTimeout(fatto, 50));
    }
  } finally {
    await migratore.destroy();
    await core.chiudi();
  }
}

/** `npm run bench -- subentro`, or `-- subentro 20000`. */
export async function stampaSubentro(persone = 10_000): Promise<void> {
  const { byte, presa, lavoro, esito, ...m } = await misuraSubentro(persone);
  console.log(`file ufficiale di ${m.persone} persone: ${(byte / 1e6).toFixed(1)} MB compressi`);
  console.log(`preso in carico in ${presa.toFixed(0)} ms`);
  console.log(
    `entrato in ${(lavoro / 1000).toFixed(1)} s, ${((m.persone * 1000) / lavoro).toFixed(0)} persone al secondo`,
  );
  console.log(JSON.stringify(esito));
}
