import { Richiesta5010 } from '#contract/anpr/index.ts';
import { controlla, regoleElettorali } from '#contract/regole/index.ts';
import { comuneUfficiale } from '../../../../ufficiale/lettura.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale } from '../../atto.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { chi, dal, giorno } from '../../frasi.ts';
import { campo, gruppo, luogo, type Voce } from '../../voci.ts';

type Bozza5010 = Parziale<Richiesta5010>;

/** A change of the electoral position of the person of the record (5010). */
function posizione(uno: {
  readonly chiave: string;
  readonly tipo: string;
  readonly passo: string;
  readonly voci: readonly Voce[];
  readonly prepara: (partenza: Partenza) => Bozza5010;
  readonly frase: (richiesta: Bozza5010, partenza: Partenza) => string;
}): Atto {
  const { chiave, tipo, passo, voci, prepara, frase } = uno;
  return atto<Richiesta5010>({
    ...{ chiave, servizio: '5010', messaggio: Richiesta5010, parole: 'elettorale-atti', parteDa: 'soggetto' },
    prepara: (partenza) => ({
      ...(partenza.dossier ? { idSoggetto: partenza.dossier.idSchedaSoggettoANPR } : {}),
      tipoRevisione: 'DINAMICA',
      ...prepara(partenza),
      datiControllo: { tipoMutazione: [tipo] },
    }),
    passi: [
      { chiave: passo, voci },
      {
        chiave: 'decorrenza',
        voci: [
          campo('tipoRevisione', {
            valori: ['DINAMICA', 'SEMESTRALE', 'STRAORDINARIA', 'PRIMOCARICAMENTO', 'ALTRA'],
            necessario: true,
          }),
          decorrenza('nascita', 'revisione'),
        ],
      },
    ],
    regole: (richiesta, { oggi }) => controlla(regoleElettorali, { richiesta, oggi }),
    frase,
    aggregati: (_, { dossier }) => (dossier ? [`soggetto:${dossier.idSchedaSoggettoANPR}`] : []),
  });
}

const sezione = (base: string): Voce =>
  gruppo(undefined, [
    luogo(`${base}.comune`, 'comune'),
    campo(`${base}.sezioneelettoralenum`, { largo: 'poco' }),
  ]);

const consultazioni = [
  ...['referendumnazionali', 'elezionimembriue', 'senatorepubblica', 'cameradeputati'],
  ...['regionali', 'comunali', 'circoscrizionali'],
] as const;
const votazioni: Voce = gruppo('votazioni', [
  campo('liste.elettore'),
  ...consultazioni.map((una) => campo(`liste.${una}`)),
]);

/** Where somebody votes, all of them but those said otherwise. */
function vota(tranne: readonly string[] = []): Parziale<NonNullable<Richiesta5010['liste']>> {
  const loro = consultazioni.map((una) => [una, tranne.includes(una) ? 'N' : 'S'] as const);
  return { elettore: 'S', ...Object.fromEntries(loro) };
}
const nelComune = ({ comune }: Partenza): object => (comune ? { comune: comuneUfficiale(comune) } : {});
const numero = (r: Bozza5010, base: string): string => testoA(r, `${base}.sezioneelettoralenum`) || '…';

const generale = 'liste.listaGenerale';
/** 01: the general list, and in which elections. */
export const listaGenerale = posizione({
  ...{ chiave: 'elettorale-generale', tipo: '01', passo: 'lista' },
  voci: [gruppo('listaGenerale', [sezione(generale)]), votazioni],
  prepara: (partenza) => ({ liste: { ...vota(), listaGenerale: nelComune(partenza) } }),
  frase: (r, partenza) =>
    `Si iscrive nella lista elettorale generale, sezione ${numero(r, generale)}, ${chi(partenza)}, ` +
    `${r.liste?.elettore === 'N' ? 'che non ha diritto di voto' : 'con diritto di voto'}, ${dal(r)}.`,
});

const ue = 'liste.listaAggiuntaUE';
/** 02: the additional lists of the citizens of the Union. */
export const listaUE = posizione({
  ...{ chiave: 'elettorale-ue', tipo: '02', passo: 'lista' },
  voci: [
    gruppo('comunaliUE', [campo(`${ue}.ueelettorecomunali`), sezione(`${ue}.listaAggiuntaUEComunali`)], {
      facoltativo: true,
    }),
    gruppo(
      'parlamentoUE',
      [campo(`${ue}.ueelettoreparlamento`), sezione(`${ue}.listaAggiuntaUEParlamento`)],
      {
        facoltativo: true,
      },
    ),
    votazioni,
  ],
  prepara: () => ({
    liste: vota(['referendumnazionali', 'senatorepubblica', 'cameradeputati', 'regionali']),
  }),
  frase: (r, partenza) => {
    const liste = [
      r.liste?.listaAggiuntaUE?.listaAggiuntaUEComunali && 'comunali',
      r.liste?.listaAggiuntaUE?.listaAggiuntaUEParlamento && 'Parlamento europeo',
    ].filter((una) => una);
    return `Si iscrive nelle liste aggiunte dei cittadini dell’Unione (${liste.join(', ') || '…'}) ${chi(partenza)}, ${dal(r)}.`;
  },
});

const reg = 'liste.listaAggiuntaComReg';
/** 03: the additional lists of Bolzano, Trento and Valle d’Aosta. */
export const listaRegionale = posizione({
  ...{ chiave: 'elettorale-regionale', tipo: '03', passo: 'lista' },
  voci: [
    gruppo('listaRegionale', [
      campo(`${reg}.comregelettorebolzano`),
      campo(`${reg}.comregelettoretrento`),
      campo(`${reg}.comregelettorevalledaosta`),
      sezione(`${reg}.listaBolTreVal`),
    ]),
    votazioni,
  ],
  prepara: (partenza) => ({
    liste: { ...vota(), listaAggiuntaComReg: { listaBolTreVal: nelComune(partenza) } },
  }),
  frase: (r, partenza) =>
    `Si iscrive nella lista aggiunta comunale e regionale, sezione ${numero(r, `${reg}.listaBolTreVal`)}, ` +
    `${chi(partenza)}, ${dal(r)}.`,
});

/** 04: what the electoral office may certify. */
export const certificabilita = posizione({
  ...{ chiave: 'elettorale-certificabilita', tipo: '04', passo: 'certificabilita' },
  voci: [campo('certificabilita.soggettoCertificabile', { valori: ['0', '1', '2'], necessario: true })],
  prepara: () => ({}),
  frase: (r, partenza) => {
    const quanto = ['non è certificabile', 'è certificabile in parte', 'è certificabile'];
    const detto = quanto[Number(testoA(r, 'certificabilita.soggettoCertificabile') || NaN)] ?? '…';
    return `La posizione elettorale di ${chi(partenza)}, ${detto}, ${dal(r)}.`;
  },
});

const fuori = 'cancellazione';
const motivi: readonly string[] = [
  ...['trasferimento di residenza', 'irreperibilità', 'morte', 'motivi vari'],
  ...['uscita dalla lista aggiunta UE comunali', 'uscita dalla lista aggiunta UE Parlamento europeo'],
  ...['uscita dalla lista aggiunta comunale e regionale', 'uscita dalla lista generale'],
  'perdita del diritto elettorale e trasferimento di residenza',
];

/** 05: out of one list or of all; near an election, still in the old one until its day. */
export const cancellazione = posizione({
  ...{ chiave: 'elettorale-cancellazione', tipo: '05', passo: 'cancellazione' },
  voci: [
    campo(`${fuori}.motivoCancellazione`, { valori: motivi.map((_, i) => String(i + 1)) }),
    campo(`${fuori}.noteCancellazione`),
    gruppo(
      'doppiaLista',
      [
        campo(`${fuori}.tipoConsultazione`, { largo: 'poco', necessario: true }),
        campo(`${fuori}.dataCancellazioneLista`, { necessario: true }),
      ],
      { facoltativo: true },
    ),
  ],
  prepara: () => ({}),
  frase: (r, partenza) => {
    const motivo = motivi[Number(r.cancellazione?.motivoCancellazione ?? NaN) - 1] ?? '…';
    const fino = r.cancellazione?.dataCancellazioneLista;
    return (
      `Si cancella dalle liste elettorali ${chi(partenza)}, per ${motivo}` +
      `${fino === undefined ? '' : `, ma vota ancora qui fino al ${giorno(fino)}`}, ${dal(r)}.`
    );
  },
});
