import type { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import type { OperazioneProposta } from '#contract/wa/stato-civile.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Abbinata, GeneralitaAtto } from './persone.ts';

type Evento = PredisposizioneAnagrafica['evento'];

/** The deed as a registration quotes it. */
function attoANSC({ atto }: Evento): Record<string, unknown> | undefined {
  const { idAnsc, comuneRegistrazione, anno, numeroComunale, dataFormazioneAtto } = atto;
  if (idAnsc === undefined) return undefined;
  return {
    attoANSC: {
      idANSC: idAnsc,
      ...{ comuneRegistrazione, anno, numeroComunale },
      ...(dataFormazioneAtto !== undefined && { dataFormazioneAtto }),
    },
  };
}

function chi({ idSchedaSoggettoANPR, dati: { generalita } }: Soggetto): Record<string, unknown> {
  const { cognome, senzaCognome, nome, senzaNome } = generalita;
  return Object.fromEntries(
    Object.entries({ cognome, senzaCognome, nome, senzaNome, idSchedaSoggettoANPR }).filter(
      ([, valore]) => valore !== undefined,
    ),
  );
}

/** Only what an official request takes of the data of a deed. */
function generalita(g: GeneralitaAtto): Record<string, unknown> {
  const { cognome, senzaCognome, nome, senzaNome, sesso, dataNascita, luogoNascita } = g;
  return Object.fromEntries(
    Object.entries({ cognome, senzaCognome, nome, senzaNome, sesso, dataNascita, luogoNascita }).filter(
      ([, valore]) => valore !== undefined,
    ),
  );
}

function evento(
  dati: { readonly dataEvento?: string; readonly luogoEvento?: unknown } | undefined,
  del: Evento,
): Record<string, unknown> {
  const atto = attoANSC(del);
  return { ...dati, ...(atto && { attoEventoANPR: atto }) };
}

interface Contesto {
  readonly evento: Evento;
  readonly persone: readonly Abbinata[];
  readonly comune: string;
  readonly dal: string;
}

/** Who is certain: one person, of this comune. */
function nostri({ persone, comune }: Contesto, ...ruoli: Abbinata['ruolo'][]): Soggetto[] {
  return persone
    .filter(({ ruolo, trovati }) => ruoli.includes(ruolo) && trovati.length === 1)
    .flatMap(({ trovati }) => trovati)
    .filter((uno) => uno.comune === comune && uno.stato !== 'cancellato');
}

/** A change of the record of one person (table 36). */
function mutazione(
  soggetto: Soggetto,
  tipoMutazione: string,
  altro: Record<string, unknown>,
): OperazioneProposta {
  return {
    codice: '5008',
    tipoMutazione,
    idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
    richiesta: {
      generalitaPerRicerca: chi(soggetto),
      ...altro,
      datiControllo: { tipoMutazione: [tipoMutazione] },
    },
  };
}

function nascita(contesto: Contesto): OperazioneProposta[] {
  const { evento: e, persone, dal } = contesto;
  const [nato] = e.intestatario;
  if (!nato) return [];
  const genitore = (ruolo: 'padre' | 'madre', dati: GeneralitaAtto | undefined) => {
    const trovati = persone.find((una) => una.ruolo === ruolo)?.trovati ?? [];
    const [solo, altro] = trovati;
    return dati && { generalita: solo && !altro ? chi(solo) : generalita(dati) };
  };
  const paternita = genitore('padre', e.paternita?.generalita);
  const maternita = genitore('madre', e.maternita?.generalita);
  const atto = attoANSC(e);
  return [
    {
      codice: '1001',
      richiesta: {
        testataRichiesta: { dataDecorrenza: nato.dataNascita ?? dal },
        generalita1001: { generalita: generalita(nato) },
        ...(atto && { attoNascitaANPR: atto }),
        ...(paternita && { paternita }),
        ...(maternita && { maternita }),
      },
    },
  ];
}

function morte(contesto: Contesto): OperazioneProposta[] {
  const { evento: e, dal } = contesto;
  const dataDecorrenza = e.datiDecesso?.dataEvento ?? dal;
  return [
    ...nostri(contesto, 'intestatario')
      .filter(({ stato }) => stato !== 'deceduto')
      .map((soggetto) => ({
        codice: '2001',
        idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
        richiesta: {
          testataRichiesta: { dataDecorrenza },
          motivoCancellazione:
            soggetto.stato === 'aire'
              ? { tipoMotivoCancellazioneAIRE: '1' }
              : { tipoMotivoCancellazione: '1' },
          generalitaPerRicerca: chi(soggetto),
          datiDecesso: evento(e.datiDecesso, e),
        },
      })),
    // The civil status of who is left is written by whose resident he or she is (workflows.md §5).
    ...nostri(contesto, 'coniuge').map((vedovo) =>
      mutazione(vedovo, '13', {
        statoCivile: { statoCivile: '3' },
        vedovanza: { datiMorteconiuge: evento(e.datiDecesso, e) },
      }),
    ),
  ];
}

/** The other of the two spouses, as the record names one. */
function altro(contesto: Contesto, di: Soggetto): Record<string, unknown> | undefined {
  const due = contesto.persone.filter(({ ruolo }) => ruolo === 'intestatario' || ruolo === 'coniuge');
  const lui = due.find(({ trovati }) => !trovati.includes(di));
  const [solo, ...altri] = lui?.trovati ?? [];
  if (solo && altri.length === 0) return chi(solo);
  return lui && generalita(lui.generalita);
}

function matrimonio(contesto: Contesto): OperazioneProposta[] {
  const { evento: e } = contesto;
  return nostri(contesto, 'intestatario', 'coniuge').map((sposo) => {
    const coniuge = altro(contesto, sposo);
    return mutazione(sposo, '12', {
      statoCivile: { statoCivile: '2' },
      matrimonio: { ...(coniuge && { coniuge }), datiMatrimonio: evento(e.matrimonio?.datiMatrimonio, e) },
    });
  });
}

function unione(contesto: Contesto): OperazioneProposta[] {
  const { evento: e } = contesto;
  const scioglie = e.unioneCivile?.scioglimentoUnione;
  return nostri(contesto, 'intestatario').map((parte) => {
    const unito = altro(contesto, parte);
    return scioglie
      ? mutazione(parte, '19', {
          statoCivile: { statoCivile: '8' },
          unioneCivile: { scioglimentoUnione: { ...scioglie, datiEvento: evento(scioglie.datiEvento, e) } },
        })
      : mutazione(parte, '18', {
          statoCivile: { statoCivile: '6' },
          unioneCivile: {
            ...(unito && { unitoCivilmente: unito }),
            attoUnione: evento(e.unioneCivile?.attoUnione, e),
          },
        });
  });
}

function cittadinanza(contesto: Contesto): OperazioneProposta[] {
  const { evento: e, dal } = contesto;
  const dataValidita = e.cittadinanza?.dataAcquisizioneCittadinanza ?? dal;
  return nostri(contesto, 'intestatario').map((soggetto) =>
    mutazione(soggetto, '02', {
      cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita }],
    }),
  );
}

/** The record is to be brought in line with the deed, or looked at: personal data are the clerk's to write. */
function daRivedere(contesto: Contesto): OperazioneProposta[] {
  return nostri(contesto, 'intestatario').map((soggetto) => mutazione(soggetto, '01', {}));
}

const perTipo: Readonly<Record<string, (contesto: Contesto) => OperazioneProposta[]>> = {
  SC01: nascita,
  SC08: cittadinanza,
  SC09: matrimonio,
  SC11: unione,
  SC15: morte,
  SC17: daRivedere,
  SC18: daRivedere,
};

/** The registrations that a deed asks of this comune (services.md §16); none for a kind that only informs. */
export function proposteDi(
  { testata, evento: e }: PredisposizioneAnagrafica,
  persone: readonly Abbinata[],
  comune: string,
): OperazioneProposta[] {
  const proponi = perTipo[testata.idTipoNotifica];
  return proponi ? proponi({ evento: e, persone, comune, dal: testata.dataValidita }) : [];
}
