import { deflateSync } from 'node:zlib';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { carattere, type Parte, type Peso } from './carattere.ts';
import { incorpora } from './incorpora.ts';
import { incorporaLogo, nomeLogo, type Logo } from './logo.ts';
import { programma, xmp, type Metadati } from './metadati.ts';
import { foglio } from './pagina.ts';
import { nomeFont, statoVelato } from './penna.ts';
import { profiloSrgb } from './profilo.ts';
import { creaScrittore, data, dizionario, elenco, rif, stringa, type Rif } from './scrittore.ts';
import { campoVuoto, sigilla } from './sigillo.ts';
import { scriviStruttura, type Struttura } from './struttura.ts';

export interface FoglioScritto {
  readonly operatori: string;
  readonly caratteri: ReadonlyMap<Peso, ReadonlySet<Parte>>;
}

export interface DatiFile extends Metadati {
  readonly luogo: string;
  readonly sigillo?: Sigillo;
  readonly logo?: Logo;
}

const compresso = { Filter: '/FlateDecode' } as const;
const profilo = deflateSync(profiloSrgb, { level: 9 });

type Scrittore = ReturnType<typeof creaScrittore>;

/** Letters that the pages use, the logo, and what the watermark is seen through. */
function scriviRisorse(pdf: Scrittore, fogli: readonly FoglioScritto[], logo: Logo | undefined): Rif {
  const usati: Record<string, string> = {};
  for (const { caratteri } of fogli)
    for (const [peso, parti] of caratteri)
      for (const parte of parti) usati[nomeFont(peso, parte)] ??= rif(incorpora(pdf, carattere(peso, parte)));
  const velato = dizionario({ [statoVelato]: '<< /Type /ExtGState /ca 0.1 >>' });
  const immagini = logo && dizionario({ [nomeLogo]: rif(incorporaLogo(pdf, logo)) });
  return pdf.scrivi(dizionario({ Font: dizionario(usati), ExtGState: velato, XObject: immagini }));
}

function scriviPagine(
  pdf: Scrittore,
  fogli: readonly FoglioScritto[],
  {
    pagine,
    numeri,
    risorse,
    widget,
  }: {
    readonly pagine: Rif;
    readonly numeri: readonly Rif[];
    readonly risorse: Rif;
    /** Of the seal, on the first page. */
    readonly widget: Rif | undefined;
  },
): void {
  fogli.forEach(({ operatori }, i) => {
    const contenuto = pdf.flusso(compresso, deflateSync(Buffer.from(operatori, 'latin1'), { level: 6 }));
    const prima = i === 0 && widget !== undefined;
    pdf.scrivi(
      dizionario({
        Type: '/Page',
        Parent: rif(pagine),
        MediaBox: elenco([0, 0, foglio.larga, foglio.alta]),
        Resources: rif(risorse),
        Contents: rif(contenuto),
        // The watermark is seen through: its colours have to be mixed somewhere.
        Group: '<< /Type /Group /S /Transparency /CS /DeviceRGB >>',
        StructParents: i,
        Tabs: '/S',
        Annots: prima ? elenco([rif(widget)]) : undefined,
      }),
      numeri[i],
    );
  });
}

function scriviInformazioni(pdf: Scrittore, dati: DatiFile): Rif {
  return pdf.scrivi(
    dizionario({
      Title: stringa(dati.titolo),
      Author: stringa(dati.autore),
      Creator: `(${programma})`,
      Producer: `(${programma})`,
      CreationDate: data(dati.istante),
      ModDate: data(dati.istante),
    }),
  );
}

/**
 * Written pages → file: tagged, PDF/A-2b, sealed when there is a seal. But for the seal, whose signature is never twice
 * the same, nothing in it depends on when or where it is made.
 */
export function componi(fogli: readonly FoglioScritto[], struttura: Struttura, dati: DatiFile): Uint8Array {
  const { sigillo } = dati;
  const pdf = creaScrittore();
  const catalogo = pdf.prenota();
  const pagine = pdf.prenota();
  const numeri = fogli.map(() => pdf.prenota());
  const risorse = scriviRisorse(pdf, fogli, dati.logo);
  const widget = sigillo && pdf.prenota();
  scriviPagine(pdf, fogli, { pagine, numeri, risorse, widget });
  pdf.scrivi(dizionario({ Type: '/Pages', Kids: elenco(numeri.map(rif)), Count: fogli.length }), pagine);
  const campo = widget === undefined ? undefined : { widget, pagina: 0, chiave: fogli.length };
  const albero = scriviStruttura(pdf, struttura, numeri, campo);
  const metadati = pdf.flusso({ Type: '/Metadata', Subtype: '/XML' }, xmp(dati));
  const colori = pdf.flusso({ ...compresso, N: 3 }, profilo);
  const informazioni = scriviInformazioni(pdf, dati);
  pdf.scrivi(
    dizionario({
      Type: '/Catalog',
      Pages: rif(pagine),
      Lang: stringa('it-IT'),
      MarkInfo: '<< /Marked true >>',
      StructTreeRoot: rif(albero),
      ViewerPreferences: '<< /DisplayDocTitle true >>',
      Metadata: rif(metadati),
      OutputIntents: elenco([
        dizionario({
          Type: '/OutputIntent',
          S: '/GTS_PDFA1',
          OutputConditionIdentifier: '(sRGB)',
          Info: '(sRGB)',
          DestOutputProfile: rif(colori),
        }),
      ]),
      // SignaturesExist and AppendOnly.
      AcroForm: widget === undefined ? undefined : dizionario({ Fields: elenco([rif(widget)]), SigFlags: 3 }),
    }),
    catalogo,
  );
  if (sigillo && widget !== undefined) firmaDi(pdf, sigillo, widget, numeri[0] ?? 0, fogli.length, dati);
  const file = pdf.fine({ radice: catalogo, informazioni });
  if (sigillo) sigilla(file, sigillo);
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

/** The field of the seal takes no room on the sheet, which shows its QR instead. */
function firmaDi(
  pdf: Scrittore,
  sigillo: Sigillo,
  widget: Rif,
  pagina: Rif,
  chiave: number,
  dati: DatiFile,
): void {
  const firma = pdf.scrivi(
    campoVuoto(sigillo, { istante: dati.istante, luogo: dati.luogo, motivo: dati.titolo }),
  );
  pdf.scrivi(
    dizionario({
      Type: '/Annot',
      Subtype: '/Widget',
      FT: '/Sig',
      T: stringa('Sigillo'),
      TU: stringa('Sigillo elettronico del registro'),
      // Print, Locked.
      F: 132,
      Rect: elenco([0, 0, 0, 0]),
      P: rif(pagina),
      StructParent: chiave,
      V: rif(firma),
    }),
    widget,
  );
}
