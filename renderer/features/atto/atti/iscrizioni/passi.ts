import { testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import type { PassoAtto } from '../../atto.ts';
import { altraLingua } from '../../blocchi/altra-lingua.ts';
import { cittadinanze } from '../../blocchi/cittadinanza.ts';
import { altriDati, censimento, leva, permessoSoggiorno, veicoli } from '../../blocchi/documenti.ts';
import { attoStatoCivile, sentenza } from '../../blocchi/evento.ts';
import { codiceFiscale, identita } from '../../blocchi/identita.ts';
import { persona } from '../../blocchi/persona.ts';
import { indirizzo } from '../../blocchi/residenza.ts';
import { statoCivileCompleto } from '../../blocchi/stato-civile.ts';
import { campo, famigliaEsistente, gruppo, luogo, omonimi, type Voce } from '../../voci.ts';

export const chi = 'generalita1002.generalita';
export const decorrenza = 'testataRichiesta.dataDecorrenza';
export const attribuzione = 'datiControllo.attribuzioneFamiglia';
const motivo = 'motivoIscrizione';
export const casa = 'residenza.0.indirizzo';

/** Where the person goes: 1 a family that is there, 2 a new one; 4 a convivenza, that the request calls 1 (EN304). */
export const entra =
  (...dove: readonly string[]) =>
  (r: Grezza): boolean =>
    dove.includes(testoA(r, attribuzione));

const italiano = (r: Grezza): boolean =>
  ['0', '1', '2', '3'].some((i) => testoA(r, `cittadinanza.${i}.codiceStato`) === '100');

/** Where the reason is not of the act: the record says which are likely. */
export const qualeMotivo = (valori: readonly string[]): Voce =>
  gruppo('motivo', [campo(`${motivo}.idMotivoIscrizione`, { valori, nota: 'motivo' })]);

/** The words that the reason wants (EC014, EN250). */
export function perche(quale: (r: Grezza) => string): Voce[] {
  return [
    campo(`${motivo}.note`, {
      nota: 'noteMotivo',
      etichetta: 'noteMotivo',
      necessario: true,
      quando: (r) => quale(r) === '9',
    }),
    sentenza('datiSentenza', (r) => quale(r) === '2'),
  ];
}

export const passoPersona: PassoAtto = {
  chiave: 'persona',
  voci: [...identita(chi), codiceFiscale(chi)],
};
export const passoOmonimi: PassoAtto = { chiave: 'omonimi', voci: [omonimi(chi)] };

/** @param estero the reason is that the person comes from abroad: from where is obligatory (ES086). */
export function passoProvenienza(estero: (r: Grezza) => boolean): PassoAtto {
  return {
    chiave: 'provenienza',
    voci: [
      gruppo(
        'provenienza',
        [
          luogo('provenienza.localita', 'stato', { necessario: true, etichetta: 'statoProvenienza' }),
          gruppo(undefined, [
            campo('provenienza.localita.descrizioneLocalita'),
            campo('provenienza.localita.provinciaContea'),
          ]),
        ],
        { quando: estero },
      ),
      luogo('provenienza', 'tutti', { data: decorrenza, quando: (r) => !estero(r) }),
      { ...cittadinanze(), nota: 'cittadinanza' },
      gruppo('permesso', permessoSoggiorno('permessoSoggiorno'), {
        facoltativo: true,
        quando: (r) => !italiano(r),
      }),
    ],
  };
}

export const passoStatoCivile: PassoAtto = {
  chiave: 'statoCivile',
  voci: [
    ...statoCivileCompleto('generalita1002.statoCivile', 'separazioneAnnullamentoCessazioneMatrimonio'),
    gruppo('genitori', [
      persona('paternita.generalita', { etichetta: 'paternita', necessario: false, nota: 'genitore' }),
      persona('maternita.generalita', { etichetta: 'maternita', necessario: false, nota: 'genitore' }),
    ]),
    gruppo('attoNascita', [attoStatoCivile('attoNascitaANPR', `${chi}.dataNascita`)], { facoltativo: true }),
  ],
};

/** What the register takes besides, when the papers say it; electoral lists have a service of their own (5010). */
export const passoAltriDati: PassoAtto = {
  chiave: 'altriDati',
  voci: [
    gruppo('altriDati', altriDati('altriDati'), { facoltativo: true }),
    gruppo('veicoli', veicoli('autoveicoli'), { facoltativo: true }),
    gruppo('leva', leva('listaLeva'), {
      ...{ facoltativo: true, nota: 'leva' },
      quando: (r) => testoA(r, `${chi}.sesso`) === 'M',
    }),
    gruppo('censimento', censimento('censimento'), { facoltativo: true }),
  ],
};

/** @param dimora a person of no fixed abode has the address that the municipality keeps for them. */
export function passoFamiglia(dimora = false): PassoAtto {
  const famiglia = 'famiglia.famiglia';
  const inAltra = entra('1');
  const nuova = entra('2');
  const inConvivenza = entra('4');
  return {
    chiave: 'famiglia',
    voci: [
      campo(attribuzione, { valori: ['2', '1', '4'] }),
      famigliaEsistente(famiglia, '3', {
        nota: 'famigliaEsistente',
        etichetta: 'famigliaScelta',
        quando: inAltra,
      }),
      campo('famiglia.legameSoggetto.codiceLegame', { tabella: () => '05', quando: inAltra }),
      famigliaEsistente('convivenza.convivenza', '4', {
        nota: 'convivenzaEsistente',
        etichetta: 'idConvivenza',
        quando: inConvivenza,
      }),
      campo('convivenza.legameSoggetto.codiceLegame', {
        etichetta: 'legameConvivenza',
        tabella: () => '06',
        valori: ['2', '3', '1'],
        quando: inConvivenza,
      }),
      campo(`${famiglia}.motivoCostituzione`, { nota: 'motivoCostituzione', quando: nuova }),
      campo('datiControllo.listaControlli.controllo.0.valore', {
        etichetta: 'altriDaIscrivere',
        valori: ['0', '1'],
        necessario: true,
        nota: 'altriDaIscrivere',
        quando: (r) => !inConvivenza(r),
      }),
      gruppo(
        dimora ? 'dimora' : 'residenza',
        [...indirizzo(casa, decorrenza), ...altraLingua(casa), campo('residenza.0.presso')],
        { quando: nuova, ...(dimora ? { nota: 'dimora' } : {}) },
      ),
    ],
  };
}
