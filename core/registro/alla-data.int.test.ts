import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elettoraleDiProva, sezioneDiProva, sezioneUno } from '#contract/regole/casi-elettorale.ts';
import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { creaCaso } from '../dimostrativo/caso.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { attoCasuale, atti, menoGiorni, type Scena } from './atti-di-prova/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { tuttofareDiProva } from './di-prova.ts';
import type { Soggetto } from './modello.ts';

let prova: RegistroDiProva;
const seme = Number(process.env['SEME'] ?? Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`seed ${seme}: SEME=${seme} runs it again\n`);
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

/** What a document was from a day on, as each operation left it. */
interface Stato {
  readonly dal: string;
  readonly documento: unknown;
  /** The electoral lists, where the act was about them. */
  readonly liste?: Liste;
}

type Liste = Pick<Soggetto['dati'], 'listaElettorale' | 'listaElettoraleCompleta'>;
const listeDi = (documento: unknown): Liste => {
  const { listaElettorale, listaElettoraleCompleta } =
    (documento as Partial<Soggetto> | undefined)?.dati ?? {};
  return {
    ...(listaElettorale && { listaElettorale }),
    ...(listaElettoraleCompleta && { listaElettoraleCompleta }),
  };
};

function con({ documento }: Stato, liste: Liste | undefined): unknown {
  const { dati, ...resto } = documento as Soggetto;
  const { listaElettorale: _, listaElettoraleCompleta: __, ...altri } = dati;
  return { ...resto, dati: { ...altri, ...liste } };
}

/** Keeps beside the register what it should remember, from the first act on: nothing but what each one wrote. */
class Memoria {
  readonly #vite = new Map<string, readonly Stato[]>();
  /** The lists before any act. */
  readonly #prime = new Map<string, Liste>();

  segna(
    id: string,
    dal: string,
    { prima, dopo }: { readonly prima?: unknown; readonly dopo: unknown },
  ): void {
    // Since when it was as the load left it, no act says; who was born of an act was not there before it.
    const vita = this.#vite.get(id) ?? (prima === undefined ? [{ dal: '', documento: undefined }] : []);
    const mutate = prima !== undefined && !isDeepStrictEqual(listeDi(prima), listeDi(dopo));
    this.#prime.set(id, this.#prime.get(id) ?? listeDi(prima ?? {}));
    this.#vite.set(id, [...vita, { dal, documento: dopo, ...(mutate && { liste: listeDi(dopo) }) }]);
  }

  *al(giorno: string): Generator<readonly [id: string, documento: unknown]> {
    for (const [id, vita] of this.#vite) {
      const stato = vita.findLast(({ dal }) => dal <= giorno);
      if (!stato) continue;
      // An electoral act does not keep others from holding from before it: the lists are those of the last one by then.
      const liste =
        vita.findLast((s) => s.liste !== undefined && s.dal <= giorno)?.liste ?? this.#prime.get(id);
      yield [id, isDeepStrictEqual(liste, listeDi(stato.documento)) ? stato.documento : con(stato, liste)];
    }
  }
}

/** Those that put a date right or take something back tell the past again: what it was is theirs to say. */
const cheRaccontano = Object.keys(atti).filter(
  (codice) => !['1013', '2011', '5012', '5013', '5014'].includes(codice),
);

describe('the register at a day of the past', () => {
  it('shows nobody in lists that were not there yet, whatever was registered afterwards from an earlier day', async () => {
    const oggi = prova.registro.oggi();
    const { madre: id } = personaggi.coppiaInAttesa;
    const treGiorniFa = async (): Promise<Soggetto['dati'] | undefined> =>
      (await prova.cerca().soggettoAl(id, menoGiorni(oggi, 3)))?.dati;
    const fai = async (codice: string, richiesta: object): Promise<void> => {
      expect(rifiuti(await prova.esegui(codice, richiesta, tuttofareDiProva()))).toEqual([]);
    };
    const allora = await treGiorniFa();
    await fai('5011', sezioneDiProva());
    await fai('5010', elettoraleDiProva({ soggetto: id }));
    // Holds from six days ago.
    await fai('5008', mutazioneDiProva());
    expect(await treGiorniFa()).toEqual({
      ...allora,
      altriDati: { ...allora?.altriDati, titoloStudio: '5' },
    });
    const ora = await prova.cerca().soggettoAl(id, oggi);
    expect(ora?.dati.altriDati?.titoloStudio).toBe('5');
    expect(ora?.dati.listaElettoraleCompleta?.liste?.[0]?.listaGenerale).toEqual(sezioneUno);
  });

  it('is, for each person and family, as the last act in force that day had left it', async () => {
    const scena: Scena = {
      db: prova.database.applicazione,
      caso: creaCaso(seme),
      chi: tuttofareDiProva(),
      oggi: prova.registro.oggi(),
      idOperazioneComune: (
        (n) => () =>
          `DATA${++n}`
      )(0),
    };
    const persone = new Memoria();
    const famiglie = new Memoria();
    for (let volta = 0; volta < 60; volta++) {
      const proposta = await attoCasuale(scena, cheRaccontano);
      if (!proposta) throw new Error('no act was thought of');
      const risposta = await prova.esegui(proposta.codice, proposta.richiesta, scena.chi);
      expect(rifiuti(risposta), JSON.stringify(proposta)).toEqual([]);
      const operazione = await prova.cerca().operazione(numeroDi(risposta));
      if (!operazione) throw new Error('registered, and not there');
      const dal = operazione.dataDecorrenza ?? scena.oggi;
      for (const cambiato of operazione.soggetti)
        persone.segna(cambiato.dopo.idSchedaSoggettoANPR, dal, cambiato);
      for (const cambiata of operazione.famiglie)
        famiglie.segna(cambiata.dopo.idFamigliaConvivenzaANPR, dal, cambiata);
    }
    let guardati = 0;
    for (let giorni = 0; giorni <= 12; giorni++) {
      const giorno = menoGiorni(scena.oggi, giorni);
      for (const [id, atteso] of persone.al(giorno)) {
        expect(await prova.cerca().soggettoAl(id, giorno), `${id} at ${giorno}`).toEqual(atteso);
        guardati++;
      }
      for (const [id, attesa] of famiglie.al(giorno))
        expect(await prova.cerca().famigliaAl(id, giorno), `${id} at ${giorno}`).toEqual(attesa);
    }
    expect(guardati).toBeGreaterThan(100);
  });
});
