import { Richiesta1001 } from '#contract/anpr/index.ts';
import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { cognomeNome } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale, type Ritratto } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { attoStatoCivile } from '../../blocchi/evento.ts';
import type { ModuloAtto } from '../../modulo.ts';
import { conPersona } from '../../persona.ts';
import {
  campo,
  famigliaEsistente,
  gruppo,
  luogo,
  opzioni,
  type OpzioneAtto,
  type StatoModulo,
  type Voce,
} from '../../voci.ts';
import { cognome, conCognome, opzioniCognome, origine, sceltaCognome } from './cognome.ts';
import { frase } from './frase.ts';
import { genitore } from './genitore.ts';
import { attribuzione, famigliaScelta, genitoreDi, statoDi, stessaFamiglia } from './genitori.ts';
import { conosce, idConiuge, luogoNascita, prepara } from './proposta.ts';
import { propone } from './propone.ts';
import { regole } from './regole.ts';

const g = 'generalita1001.generalita';
const nata = `${g}.dataNascita`;
const decorre = 'testataRichiesta.dataDecorrenza';
const inConvivenza = (r: Grezza): boolean => testoA(r, attribuzione) === '4';
const inAltra = (r: Grezza): boolean => testoA(r, attribuzione) === '5';

const neonato: readonly Voce[] = [
  campo(`${g}.nome`, { necessario: true, nota: 'nome' }),
  opzioni(origine, {
    etichetta: 'cognomeScelto',
    nota: 'cognome',
    necessario: true,
    opzioni: opzioniCognome,
    attuale: sceltaCognome,
    scegli: conCognome,
  }),
  campo(cognome, {
    etichetta: 'cognomeAttribuito',
    necessario: true,
    resta: origine,
    quando: (r) => testoA(r, origine) === '4',
  }),
  gruppo(undefined, [
    campo(`${g}.sesso`, { necessario: true, valori: ['F', 'M'] }),
    campo(nata, { necessario: true, fra: { al: 'oggi' }, nota: 'dataNascita', segue: [{ a: decorre }] }),
  ]),
  luogo(luogoNascita, 'tutti', { data: nata, necessario: true, nota: 'luogoNascita' }),
  luogo('cittadinanza', 'stato', { data: nata, necessario: true, nota: 'cittadinanza' }),
];

function filiazioni(stato: StatoModulo): readonly OpzioneAtto[] {
  const padre = genitoreDi(stato, 'padre') !== undefined;
  const madre = genitoreDi(stato, 'madre') !== undefined;
  const manca: Readonly<Record<string, boolean>> = { 1: !padre || !madre, 2: !padre, 3: !madre, 4: false };
  return ['1', '3', '2', '4'].map((valore) => ({
    valore,
    parola: `filiazione.${valore}`,
    ...(manca[valore] ? { impedita: `filiazioneManca.${valore}` } : {}),
  }));
}

function famiglie(stato: StatoModulo): readonly OpzioneAtto[] {
  const insieme = stessaFamiglia(stato);
  const casa = genitoreDi(stato, 'madre')?.noto.residenza;
  const di = (valore: '2' | '3'): OpzioneAtto => {
    const suo = genitoreDi(stato, valore === '2' ? 'padre' : 'madre');
    const dove = suo?.noto.famiglia ? suo.noto.residenza : undefined;
    return {
      ...{ valore, parola: `${suo ? 'famigliaDi' : 'famigliaSenza'}.${valore}` },
      ...(suo ? { valori: { chi: suo.nome } } : {}),
      ...(dove === undefined ? {} : { notaTesto: dove }),
      ...(suo?.noto.famiglia ? {} : { impedita: `famigliaManca.${valore}` }),
    };
  };
  return [
    {
      ...{ valore: '1', parola: 'famigliaDi.1' },
      ...(insieme && casa !== undefined ? { notaTesto: casa } : {}),
      ...(insieme ? {} : { impedita: 'famigliaManca.1' }),
    },
    di('3'),
    di('2'),
    { valore: '4', parola: 'famigliaDi.4' },
    { valore: '5', parola: 'famigliaDi.5' },
  ];
}

const famiglia: readonly Voce[] = [
  opzioni(attribuzione, { etichetta: 'famiglia', nota: 'famiglia', opzioni: famiglie }),
  famigliaEsistente('famConv', '3', { etichetta: 'famigliaScelta', nota: 'famigliaNumero', quando: inAltra }),
  famigliaEsistente('famConv', '4', {
    ...{ etichetta: 'convivenzaScelta', nota: 'famigliaNumero', quando: inConvivenza },
  }),
  campo('legameSoggetto.codiceLegame', {
    ...{ nota: 'legame', necessario: true },
    tabella: (r) => (testoA(r, 'legameSoggetto.tipoLegame') === '4' ? '06' : '05'),
  }),
  decorrenza(nata, 'decorrenzaNascita'),
];

/** Days and kinds that follow from the rest; the family of a parent is found through the parent (EF030). */
function completa(r: Parziale<Richiesta1001>): Parziale<Richiesta1001> {
  const { famConv, legameSoggetto, cittadinanza, ...resto } = r;
  const nascita = testoA(r, nata);
  const tipoScheda = inConvivenza(r) ? '4' : '3';
  const nominata = (inConvivenza(r) || inAltra(r)) && testoA(famConv, 'idFamigliaConvivenzaANPR') !== '';
  return {
    ...resto,
    ...(cittadinanza
      ? { cittadinanza: { ...cittadinanza, ...(nascita === '' ? {} : { dataValidita: nascita }) } }
      : {}),
    ...(nominata ? { famConv: { ...famConv, tipoScheda } } : {}),
    ...(testoA(legameSoggetto, 'codiceLegame') === ''
      ? {}
      : { legameSoggetto: { ...legameSoggetto, dataDecorrenza: testoA(r, decorre) } }),
  };
}

function ritratto(r: object, { noti }: Partenza): Ritratto {
  const dato = prendi(r, g);
  const [cognomeSuo, nome, sesso, dataNascita] = ['cognome', 'nome', 'sesso', 'dataNascita'].map((uno) =>
    testoA(dato, uno),
  ) as [string, string, string, string];
  const codiceCatastale = noti?.[luogoNascita]?.codiceCatastale;
  const intero = cognomeSuo !== '' && nome !== '' && dataNascita !== '' && codiceCatastale !== undefined;
  return {
    nome: cognomeNome(dato),
    codiceFiscale:
      intero && (sesso === 'M' || sesso === 'F')
        ? calcolaCodiceFiscale({ cognome: cognomeSuo, nome, sesso, dataNascita, codiceCatastale })
        : undefined,
  };
}

/** People and the family that it touches: the family of a parent is not named in the request. */
function aggregati(r: object, partenza: Partenza): readonly string[] {
  const stato = statoDi(r, partenza);
  const genitori = (['madre', 'padre'] as const).map((uno) => genitoreDi(stato, uno)?.id ?? '');
  const { id } = famigliaScelta(stato);
  return [
    ...genitori.filter((uno) => uno !== '').map((uno) => `soggetto:${uno}`),
    ...(id === '' ? [] : [`famiglia:${id}`]),
  ];
}

/** The parent whose record moved, with what follows from it: wherever they stand in the act. */
function suScheda(modulo: ModuloAtto, attuale: Dossier): ModuloAtto {
  const id = attuale.idSchedaSoggettoANPR;
  const ruolo = (['madre', 'padre'] as const).find((uno) => genitoreDi(modulo, uno)?.id === id);
  return ruolo ? conPersona(nascita, modulo, genitore(ruolo), attuale) : modulo;
}

/** Iscrizione per nascita (1001), from the record of a parent. */
export const nascita: Atto = atto<Richiesta1001>({
  ...{ chiave: 'nascita', servizio: '1001', messaggio: Richiesta1001, parole: 'nascita' },
  parteDa: 'soggetto',
  altri: (dossier) => [idConiuge(dossier)].filter((id) => id !== undefined),
  ...{ prepara, conosce, propone, suScheda, completa, ritratto, aggregati, regole, frase },
  passi: [
    { chiave: 'neonato', voci: neonato },
    {
      chiave: 'genitori',
      voci: [
        genitore('madre'),
        genitore('padre'),
        opzioni('datiControllo.filiazione', {
          ...{ nota: 'filiazione', necessario: true, opzioni: filiazioni },
        }),
      ],
    },
    { chiave: 'atto', voci: [attoStatoCivile('attoNascitaANPR', nata)] },
    { chiave: 'famiglia', voci: famiglia },
  ],
  nomeDi: (r) => (testoA(r, `${g}.nome`) === '' ? '' : cognomeNome(prendi(r, g))),
});
