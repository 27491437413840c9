import type { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import type { OperazioneProposta } from '#contract/wa/stato-civile.ts';
import type { Soggetto } from '../registro/modello.ts';
import { attoANSC, chi, evento, generalita, mutazione, nostri, type Contesto } from './dati-atto.ts';
import type { Abbinata, GeneralitaAtto } from './persone.ts';

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
