import { servizi, type RichiestaCIE7, type RispostaEsitoCIE7 } from '#contract/anpr/index.ts';
import { elettronica } from '#contract/regole/carta-identita/index.ts';
import {
  controlla,
  regola,
  regolaRicercaSoggetto,
  regoleTestata,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { operazione, type ContestoApplica, type Effetti } from '../registro/operazione.ts';
import { conAvvisi } from '../registro/risposta-comune.ts';
import {
  accessoPersona,
  controllaPersona,
  laPersona,
  leggiPersona,
  type AggregatiPersona,
} from './persona.ts';

export const regoleAnnullamentoCIE = [
  regolaRicercaSoggetto<RichiestaCIE7>('generalita', ({ generalita }) => generalita),
  regola<RichiestaCIE7>('EN148', {
    campo: 'dataAnnullamento',
    violata: ({ dataAnnullamento, cartaIdentita }) => dataAnnullamento < cartaIdentita.dataRilascio,
    causa: () => 'La carta risulterebbe annullata prima di essere rilasciata.',
    rimedio: 'Indica una data uguale o successiva al rilascio.',
  }),
] as const;

const futura = (dataAnnullamento: string, oggi: string): Rilievo[] =>
  dataAnnullamento <= oggi
    ? []
    : [
        rilievo('EN148', {
          campo: 'dataAnnullamento',
          causa: 'La data di annullamento è nel futuro.',
          rimedio: 'Indica il giorno in cui la carta è stata annullata.',
        }),
      ];

/** Of who died, too, the card is annulled. */
export function controllaAnnullamentoCIE(
  { generalita, cartaIdentita }: RichiestaCIE7,
  a: AggregatiPersona,
): Rilievo[] {
  const identita = controllaPersona(generalita, a);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  const nota = soggetto.dati.cartaIdentita;
  if (!nota || !elettronica(nota) || nota.numero !== cartaIdentita.numero)
    return [
      rilievo('EN148', {
        campo: 'cartaIdentita.numero',
        causa: 'La carta elettronica di questa persona in ANPR non è quella indicata.',
        rimedio: 'Controlla il numero; una carta cartacea la annulla il comune (5008, mutazione 03).',
      }),
    ];
  return nota.dataAnnullamento === undefined
    ? []
    : [
        rilievo('EN148', {
          campo: 'cartaIdentita.numero',
          causa: 'Questa carta risulta già annullata.',
          rimedio: 'Non serve comunicarlo di nuovo.',
        }),
      ];
}

export function applicaAnnullamentoCIE(
  { generalita, dataAnnullamento }: RichiestaCIE7,
  a: AggregatiPersona,
  { testataRisposta, avvisi }: ContestoApplica,
): Effetti {
  const soggetto = laPersona(a);
  const { cartaIdentita: nota } = soggetto.dati;
  if (!nota) throw new Error('the annulment of no card passed the controls');
  const annullata = { ...nota, dataAnnullamento };
  const risposta: RispostaEsitoCIE7 = {
    RispostaCIE7: {
      testataRisposta,
      cartaIdentitaAnnullata: annullata,
      generalita,
      ...conAvvisi(avvisi),
    },
  };
  return {
    soggetti: [{ ...soggetto, dati: { ...soggetto.dati, cartaIdentita: annullata } }],
    validoDal: dataAnnullamento,
    risposta,
  };
}

/** CIEOnline tells that a card was annulled (services.md CIE7). */
export const annullamentoCIE = operazione({
  servizio: servizi.CIE7,
  permesso: 'cie.comunicazioni',
  finalita: 'annullamento di una carta d’identità elettronica',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regoleAnnullamentoCIE, richiesta),
    ...futura(richiesta.dataAnnullamento, oggi),
  ],
  aggregati: ({ generalita }, cerca) => leggiPersona(generalita, cerca),
  blocca: ({ soggetti }) => ({ soggetti, famiglie: [] }),
  controlli: controllaAnnullamentoCIE,
  applica: applicaAnnullamentoCIE,
  accesso: (_, a) => accessoPersona(a, ['generalita', 'cartaIdentita']),
});
