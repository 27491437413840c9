import { Richiesta1001 } from '#contract/anpr/index.ts';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { controlla, regoleNascita, regoleRegistrazione, type Rilievo } from '#contract/regole/index.ts';
import { mostraGiorno } from '../../date.ts';
import { a, ansc, g, trovaCampo, type Passo } from './campi.ts';
import { famigliaScelta, stessaFamiglia, type Genitore, type Modulo } from './modulo.ts';

/** What is wrong or worth a look, tied to a field of the form. */
export interface RilievoModulo {
  readonly codice: string;
  readonly gravita: 'E' | 'W';
  readonly causa: string;
  readonly rimedio: string;
  readonly campo: string;
  readonly passo: Passo;
  /** Simply not filled in yet: not said while the clerk is still on the way. */
  readonly manca: boolean;
}

type Grezzo = Omit<RilievoModulo, 'passo' | 'campo'> & { readonly campo: string | undefined };

function posto(grezzo: Grezzo): RilievoModulo {
  const punto = trovaCampo(grezzo.campo) ?? { campo: '', passo: 'riepilogo' as const };
  return { ...grezzo, ...punto };
}

function manca(campo: string, causa: string, rimedio: string): Grezzo {
  return { codice: '', gravita: 'E', causa, rimedio, campo, manca: true };
}
function nostro(gravita: 'E' | 'W', campo: string, causa: string, rimedio: string): Grezzo {
  return { codice: '', gravita, causa, rimedio, campo, manca: false };
}

/** What the form needs before the request can be spoken of, each by its own name. */
function mancanti(modulo: Modulo): Grezzo[] {
  const { atto } = modulo;
  const convivenza = modulo.attribuzione === '4' || modulo.attribuzione === '5';
  const campi: readonly (readonly [string, string, string, string])[] = [
    [`${g}.nome`, modulo.nome.trim(), 'Manca il nome.', 'Scrivilo come nell’atto di nascita.'],
    [
      'datiControllo.origineCognome',
      modulo.sceltaCognome,
      'Non è stato scelto il cognome.',
      'Scegli quello concordato dai genitori.',
    ],
    [`${g}.cognome`, modulo.cognome.trim(), 'Manca il cognome.', 'Scegli quello concordato dai genitori.'],
    [`${g}.sesso`, modulo.sesso, 'Manca il sesso.', 'Indicalo come nell’atto di nascita.'],
    [`${g}.dataNascita`, modulo.dataNascita, 'Manca la data di nascita.', 'Scrivila come nell’atto.'],
    [`${g}.luogoNascita`, modulo.luogo?.nome ?? '', 'Manca il luogo di nascita.', 'Sceglilo dall’elenco.'],
    ['cittadinanza.codiceStato', modulo.cittadinanza, 'Manca la cittadinanza.', 'Sceglila dall’elenco.'],
    [
      'datiControllo.filiazione',
      modulo.filiazione,
      'Non è indicato nessun genitore.',
      'Indica la madre, il padre o tutti e due; se non sono noti scegli «altro».',
    ],
    [
      `${a}.comuneRegistrazione`,
      atto.comune?.nome ?? '',
      'Manca il comune dell’atto.',
      'È quello che ha formato o trascritto l’atto di nascita.',
    ],
    [`${a}.anno`, atto.anno, 'Manca l’anno dell’atto.', 'Scrivilo con quattro cifre.'],
    [`${a}.numeroAtto`, atto.numero.trim(), 'Manca il numero dell’atto.', 'Copialo dall’atto di nascita.'],
    ...(atto.tipo === 'ansc'
      ? ([
          [
            `${ansc}.idANSC`,
            atto.idANSC.trim(),
            'Manca l’identificativo ANSC.',
            'Copialo dall’atto digitale.',
          ],
        ] as const)
      : ([
          [
            `${a}.parte`,
            atto.parte.trim(),
            'Manca la parte del registro.',
            'Di solito 1: dichiarazione resa in comune.',
          ],
        ] as const)),
    [
      'datiControllo.attribuzioneFamiglia',
      modulo.attribuzione,
      'Non è stata scelta la famiglia.',
      'Scegli in quale famiglia entra il bambino.',
    ],
    ...(convivenza
      ? ([
          [
            'famConv.idFamigliaConvivenzaANPR',
            modulo.famiglia,
            'Manca il numero della famiglia o convivenza.',
            'Scrivi l’identificativo ANPR che si legge nella sua scheda.',
          ],
        ] as const)
      : []),
    [
      'legameSoggetto.codiceLegame',
      modulo.legame,
      'Manca il legame con l’intestatario della scheda.',
      'Di solito «figlio/figlia»; «nipote» se l’intestatario è un nonno.',
    ],
    [
      'testataRichiesta.dataDecorrenza',
      modulo.decorrenza,
      'Manca la decorrenza.',
      'Per una nascita è il giorno della nascita.',
    ],
  ];
  return campi
    .filter(([, valore]) => valore === '')
    .map(([campo, , causa, rimedio]) => manca(campo, causa, rimedio));
}

function giorniFra(da: string, a_: string): number {
  return Math.round((Date.parse(a_) - Date.parse(da)) / 86_400_000);
}

/** Days to declare a birth at the municipality (d.P.R. 396/2000 art. 30); later the reason is needed (art. 31). */
export const termineDichiarazione = 10;

function codiceErrato(genitore: Genitore | undefined, dove: string): Grezzo[] {
  if (genitore?.tipo !== 'scritto' || genitore.codiceFiscale === '') return [];
  const letto = controllaCodiceFiscale(genitore.codiceFiscale);
  if (letto.ok) return [];
  const { gravita, messaggio, rimedio } = letto.errore;
  return [
    nostro(
      gravita === 'errore' ? 'E' : 'W',
      `${dove}.generalita.codiceFiscale.codFiscale`,
      messaggio,
      rimedio,
    ),
  ];
}

function buonSenso(modulo: Modulo, oggi: string): Grezzo[] {
  const { dataNascita, decorrenza, attribuzione, atto, luogo } = modulo;
  const { genitore, id } = famigliaScelta(modulo);
  const trovati: Grezzo[] = [
    ...codiceErrato(modulo.padre, 'paternita'),
    ...codiceErrato(modulo.madre, 'maternita'),
  ];
  if (dataNascita > oggi)
    trovati.push(
      nostro('E', `${g}.dataNascita`, 'La data di nascita è futura.', 'Controlla giorno, mese e anno.'),
    );
  if (attribuzione === '1' && !stessaFamiglia(modulo))
    trovati.push(
      nostro(
        'E',
        'datiControllo.attribuzioneFamiglia',
        'I genitori non risultano nella stessa famiglia.',
        'Scegli la famiglia della madre o quella del padre.',
      ),
    );
  if (['2', '3'].includes(attribuzione) && (!genitore || id === ''))
    trovati.push(
      nostro(
        'E',
        'datiControllo.attribuzioneFamiglia',
        'Il genitore scelto non risulta in nessuna famiglia.',
        'Prendi il genitore dal registro, o scegli un’altra famiglia.',
      ),
    );
  const fatta = atto.formato === '' ? oggi : atto.formato;
  if (dataNascita !== '' && dataNascita <= oggi && giorniFra(dataNascita, fatta) > termineDichiarazione)
    trovati.push(
      nostro(
        'W',
        `${a}.dataFormazioneAtto`,
        `La dichiarazione è del ${mostraGiorno(fatta)}, oltre dieci giorni dopo la nascita.`,
        'Se è tardiva l’atto deve dirne la ragione (d.P.R. 396/2000, art. 31): controlla le date.',
      ),
    );
  if (dataNascita !== '' && decorrenza > dataNascita)
    trovati.push(
      nostro(
        'W',
        'testataRichiesta.dataDecorrenza',
        'La decorrenza è successiva alla nascita.',
        'Di regola l’iscrizione vale dal giorno della nascita.',
      ),
    );
  if (luogo && !luogo.valido)
    trovati.push(
      nostro(
        'W',
        `${g}.luogoNascita`,
        'Il luogo scelto non esisteva a quella data.',
        'Sceglilo di nuovo dall’elenco.',
      ),
    );
  return trovati;
}

function daRegola({ codice, gravita, campo, causa, rimedio }: Rilievo): Grezzo {
  return { codice, gravita, campo, causa, rimedio, manca: false };
}

/**
 * Everything at once: what is missing, what the official schema refuses, what the official rules say, what deserves a
 * look. One finding a field and cause: a missing datum hides the others on the same field, which only repeat it.
 */
export function controllaModulo(modulo: Modulo, richiesta: Richiesta1001, oggi: string): RilievoModulo[] {
  const vuoti = mancanti(modulo).map(posto);
  const schema = Richiesta1001.parseJson(richiesta);
  const formali = schema.ok
    ? []
    : schema.errore.map(({ percorso, messaggio, rimedio }) =>
        posto({ codice: '', gravita: 'E', causa: messaggio, rimedio, campo: percorso, manca: false }),
      );
  const regole = [
    ...controlla(regoleNascita, { richiesta, oggi }),
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
  ].map((uno) => posto(daRegola(uno)));
  const nostri = buonSenso(modulo, oggi).map(posto);

  const detti = new Set<string>();
  const tutti = [...vuoti, ...nostri, ...regole, ...formali].filter(({ campo, gravita }) => {
    const chiave = `${campo} ${gravita}`;
    if (detti.has(chiave)) return false;
    detti.add(chiave);
    return true;
  });
  const coperti = new Set(vuoti.map(({ campo }) => campo));
  return tutti.filter(({ manca: vuoto, campo }) => vuoto || !coperti.has(campo));
}
