import { servizi, type RichiestaCIE8, type RispostaEsitoCIE8 } from '#contract/anpr/index.ts';
import { numeroElettronica, tipoElettronica } from '#contract/regole/carta-identita/index.ts';
import {
  controlla,
  controllaCarta,
  regola,
  regolaRicercaSoggetto,
  regoleTestata,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { operazione, type Contesto, type ContestoApplica, type Effetti } from '../registro/operazione.ts';
import { conAvvisi } from '../registro/risposta-comune.ts';
import { bloccoCartacea } from './carta.ts';
import {
  accessoPersona,
  controllaIscritto,
  laPersona,
  leggiPersona,
  type AggregatiPersona,
} from './persona.ts';

export const regoleEmissione = [
  regolaRicercaSoggetto<RichiestaCIE8>('generalita', ({ generalita }) => generalita),
  regola<RichiestaCIE8>('EC059', {
    campo: 'cartaIdentita.cartaceaElettronica',
    violata: ({ cartaIdentita: { cartaceaElettronica: tipo } }) =>
      tipo !== undefined && tipo !== tipoElettronica,
    causa: () => 'CIEOnline comunica carte elettroniche: il tipo indicato è un altro.',
    rimedio: 'Indica 2 (elettronica), oppure togli il tipo.',
  }),
  regola<RichiestaCIE8>('EN148', {
    campo: 'cartaIdentita.numero',
    violata: ({ cartaIdentita }) => !numeroElettronica.test(cartaIdentita.numero),
    causa: () => 'Il numero non è quello di una carta elettronica.',
    rimedio: 'Indica due lettere, di cui la prima C, cinque cifre e due lettere: CA12345AB.',
  }),
  regola<RichiestaCIE8>('EN148', {
    campo: 'cartaIdentita.dataScadenza',
    violata: ({ cartaIdentita: { dataRilascio, dataScadenza } }) => (dataScadenza ?? '') <= dataRilascio,
    causa: () => 'La scadenza manca o non segue il rilascio.',
    rimedio: 'Indica la data di scadenza della carta.',
  }),
] as const;

export function controllaEmissione(
  { generalita, cartaIdentita }: RichiestaCIE8,
  a: AggregatiPersona,
  { oggi, luoghi }: Pick<Contesto, 'oggi' | 'luoghi'>,
): Rilievo[] {
  const posizione = controllaIscritto(generalita, a);
  const [soggetto] = a.soggetti;
  if (posizione.length > 0 || !soggetto) return posizione;
  const gia = soggetto.dati.cartaIdentita?.numero === cartaIdentita.numero;
  return [
    ...controllaCarta('cartaIdentita', cartaIdentita, { oggi, luoghi }),
    ...bloccoCartacea(soggetto, oggi, 'cartaIdentita'),
    ...(gia
      ? [
          rilievo('EN148', {
            campo: 'cartaIdentita.numero',
            causa: 'Questa carta è già stata comunicata per questa persona.',
            rimedio: 'Non serve comunicarla di nuovo.',
          }),
        ]
      : []),
  ];
}

/** From here on the card of the record is this one. */
export function applicaEmissione(
  { generalita, cartaIdentita }: RichiestaCIE8,
  a: AggregatiPersona,
  { testataRisposta, avvisi }: ContestoApplica,
): Effetti {
  const soggetto = laPersona(a);
  const emessa = { ...cartaIdentita, cartaceaElettronica: tipoElettronica };
  const risposta: RispostaEsitoCIE8 = {
    RispostaCIE8: {
      testataRisposta,
      cartaIdentitaEmessa: emessa,
      generalita,
      ...conAvvisi(avvisi),
    },
  };
  return {
    soggetti: [{ ...soggetto, dati: { ...soggetto.dati, cartaIdentita: emessa } }],
    validoDal: cartaIdentita.dataRilascio,
    risposta,
  };
}

/** CIEOnline tells that a card was issued (services.md CIE8). */
export const emissioneCIE = operazione({
  servizio: servizi.CIE8,
  permesso: 'cie.comunicazioni',
  finalita: 'emissione di una carta d’identità elettronica',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleTestata, { richiesta, oggi }),
    ...controlla(regoleEmissione, richiesta),
  ],
  aggregati: ({ generalita }, cerca) => leggiPersona(generalita, cerca),
  blocca: ({ soggetti }) => ({ soggetti, famiglie: [] }),
  controlli: controllaEmissione,
  applica: applicaEmissione,
  accesso: (_, a) => accessoPersona(a, ['generalita', 'cartaIdentita']),
});
