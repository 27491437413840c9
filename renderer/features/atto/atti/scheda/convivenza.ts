import { descrivi } from '#contract/tabelle/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { datiEvento, sentenza } from '../../blocchi/evento.ts';
import { persona } from '../../blocchi/persona.ts';
import { adulti } from '../../candidati.ts';
import { chi, dal, dove, giorno, persona as nome } from '../../frasi.ts';
import { campo, gruppo, luogo, type Voce } from '../../voci.ts';
import { dentroFrase, comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { datiDi, mutazione } from './mutazione.ts';

const stipula = 'convivenzaDiFatto.contrattoStipula';
const risoluzione = 'convivenzaDiFatto.contrattoRisoluzione';
const decorrenza = 'testataRichiesta.dataDecorrenza';

/** The document of a contract, where it was registered and by whom (tipoDocumentoProtocollato). */
function documento(base: string, data: string): Voce[] {
  return [
    gruppo(undefined, [
      campo(`${base}.dataNotifica`, { fra: { dal: data, al: 'oggi' } }),
      campo(`${base}.protocollo`, { largo: 'medio' }),
    ]),
    gruppo(undefined, [
      campo(`${base}.professionista`),
      luogo(`${base}.comuneRegistrazione`, 'comune', { data }),
    ]),
  ];
}

/** 16: a cohabitation declared (law 76/2016), with or without a contract. */
export const schedaConvivenza = mutazione({
  chiave: 'scheda-convivenza',
  tipi: ['16'],
  dal: `${stipula}.data`,
  passi: [
    {
      chiave: 'convivente',
      voci: [
        persona('convivenzaDiFatto.convivente', {
          necessario: true,
          prende: { 'convivenzaDiFatto.cittadinanza': 'cittadinanza.0' },
          candidati: (dossier, oggi) => adulti(dossier, oggi),
        }),
      ],
    },
    {
      chiave: 'convivenza',
      voci: [
        gruppo('dichiarazione', [
          campo(`${stipula}.data`, {
            necessario: true,
            etichetta: 'inizioConvivenza',
            fra: { dal: 'nascita', al: 'oggi' },
            segue: [{ a: decorrenza }],
          }),
        ]),
        gruppo('contratto', [
          campo(`${stipula}.dataDocumento`, { fra: { dal: `${stipula}.data`, al: 'oggi' } }),
          ...documento(stipula, `${stipula}.dataDocumento`),
        ]),
      ],
    },
  ],
  frase: (r, partenza) =>
    `Si registra la convivenza di fatto di ${chi(partenza)}, con ${nome(r.convivenzaDiFatto?.convivente)}, ` +
    `dichiarata il ${giorno(r.convivenzaDiFatto?.contrattoStipula?.data)}, ${dal(r)}.`,
});

const daSola = (r: object): boolean => ['34', '98'].includes(testoA(r, `${risoluzione}.motivoRisoluzione`));

/** 17: the cohabitation ends; by marriage or by death it needs no document (table 43). */
export const schedaFineConvivenza = mutazione({
  chiave: 'scheda-fine-convivenza',
  tipi: ['17'],
  passi: [
    {
      chiave: 'risoluzione',
      voci: [
        campo(`${risoluzione}.motivoRisoluzione`, { valori: ['31', '32', '34', '98'], necessario: true }),
        campo(`${risoluzione}.contratto.data`, {
          necessario: true,
          quando: (r) => !daSola(r),
          fra: { dal: 'nascita', al: 'oggi' },
          segue: [{ a: decorrenza }, { a: `${risoluzione}.contratto.dataNotifica` }],
        }),
        gruppo(undefined, documento(`${risoluzione}.contratto`, `${risoluzione}.contratto.data`), {
          quando: (r) => !daSola(r),
        }),
      ],
    },
  ],
  frase: (r, partenza) => {
    const motivo = testoA(r, `${risoluzione}.motivoRisoluzione`);
    return (
      `Si registra la fine della convivenza di fatto di ${chi(partenza)}, con ` +
      `${nome(datiDi(partenza).convivenzaDiFatto?.convivente)} (${motivo === '' ? '…' : dentroFrase(descrivi('43', motivo))}), ${dal(r)}.`
    );
  },
});

const atto = 'unioneCivile.attoUnione';

/** 18: a civil union (law 76/2016). */
export const schedaUnione = mutazione({
  chiave: 'scheda-unione',
  tipi: ['18'],
  dal: `${atto}.dataEvento`,
  prepara: ({ comune }) => ({
    statoCivile: { statoCivile: '6' },
    ...(comune
      ? {
          unioneCivile: {
            attoUnione: {
              luogoEvento: { comune: comuneUfficiale(comune) },
              attoEventoANPR: { atto: { comuneRegistrazione: comuneUfficiale(comune) } },
            },
          },
        }
      : {}),
  }),
  passi: [
    {
      chiave: 'unito',
      voci: [
        persona('unioneCivile.unitoCivilmente', {
          necessario: true,
          prende: { 'unioneCivile.cittadinanza': 'cittadinanza.0' },
          candidati: (dossier, oggi) => adulti(dossier, oggi),
        }),
      ],
    },
    { chiave: 'evento', voci: datiEvento(atto) },
  ],
  frase: (r, partenza) =>
    `Si registra l’unione civile di ${chi(partenza)}, con ${nome(r.unioneCivile?.unitoCivilmente)}, costituita il ` +
    `${giorno(r.unioneCivile?.attoUnione?.dataEvento)}${dove(r.unioneCivile?.attoUnione?.luogoEvento)}, ${dal(r)}.`,
});

const scioglimento = 'unioneCivile.scioglimentoUnione';
const motivoDi = (r: object): string => testoA(r, `${scioglimento}.motivoScioglimento`);
/** Tab. 43: 3 a judgment, 98 the death of the partner. */
const perSentenza = (r: object): boolean => motivoDi(r) === '3';

/** 19: the union is dissolved, by agreement, judgment or death (table 43). */
export const schedaFineUnione = mutazione({
  chiave: 'scheda-fine-unione',
  tipi: ['19'],
  passi: [
    {
      chiave: 'scioglimento',
      voci: [
        campo(`${scioglimento}.motivoScioglimento`, { valori: ['1', '2', '3', '98'], necessario: true }),
        sentenza(`${scioglimento}.sentenza`, perSentenza, { decorrenza: true }),
        ...datiEvento(`${scioglimento}.datiEvento`, {
          quando: (r) => !perSentenza(r),
          titolo: 'scioglimento',
          titoloAtto: 'attoFine',
          attoFacoltativo: true,
        }),
      ],
    },
  ],
  completa: (r) =>
    motivoDi(r) === '' ? r : { ...r, statoCivile: { statoCivile: motivoDi(r) === '98' ? '7' : '8' } },
  frase: (r, partenza) =>
    `Si registra lo scioglimento dell’unione civile di ${chi(partenza)}, con ` +
    `${nome(datiDi(partenza).unioneCivile?.unitoCivilmente)} (${motivoDi(r) === '' ? '…' : dentroFrase(descrivi('43', motivoDi(r)))}), ${dal(r)}.`,
});
