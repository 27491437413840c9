const formati = [
  ['A4', '595 842'],
  ['A5', '420 595'],
] as const;

function voci(nome: string, valore: (misure: string) => string): string {
  return formati.map(([formato, misure]) => `*${nome} ${formato}: "${valore(misure)}"`).join('\n');
}

/** PPD of a printer that understands PDF: what it puts on paper is again a PDF, ready to be looked at. */
export const descrizione = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "PROVA.PPD"
*Manufacturer: "Prova"
*Product: "(Prova)"
*ModelName: "Prova"
*ShortNickName: "Prova"
*NickName: "Prova"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*cupsManualCopies: True
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize/Page Size: PickOne
*DefaultPageSize: A4
${voci('PageSize', (misure) => `<</PageSize[${misure}]>>setpagedevice`)}
*CloseUI: *PageSize
*OpenUI *PageRegion/Page Region: PickOne
*DefaultPageRegion: A4
${voci('PageRegion', (misure) => `<</PageSize[${misure}]>>setpagedevice`)}
*CloseUI: *PageRegion
*DefaultImageableArea: A4
${voci('ImageableArea', (misure) => `0 0 ${misure}`)}
*DefaultPaperDimension: A4
${voci('PaperDimension', (misure) => misure)}
`;
