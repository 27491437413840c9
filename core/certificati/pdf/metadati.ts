import {
  campiProva,
  inXml,
  prefissoProva,
  scriviProva,
  spazioProva,
  type ProvaDelFoglio,
} from '#contract/documento/prova.ts';

export interface Metadati {
  readonly titolo: string;
  readonly autore: string;
  /** What the sheet is about, for lists of files. */
  readonly istante: Date;
  readonly prova?: ProvaDelFoglio;
}

export const programma = 'Sportello';

/** PDF/A asks that properties of one's own be described (ISO 19005-2 §6.6.2.3). */
const descrizione = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Prova del certificato</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${spazioProva}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefissoProva}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${campiProva
  .map(
    (campo) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${campo}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${campo}</pdfaProperty:description></rdf:li>`,
  )
  .join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function proprieta(prova: ProvaDelFoglio): string {
  const scritta = scriviProva(prova);
  const voci = campiProva.map((campo) => {
    const nome = `${prefissoProva}:${campo}`;
    return `<${nome}>${inXml(scritta[campo])}</${nome}>`;
  });
  return `${descrizione}
<rdf:Description rdf:about="" xmlns:${prefissoProva}="${spazioProva}">
${voci.join('\n')}
</rdf:Description>`;
}

/** XMP packet (ISO 16684-1) that says PDF/A-2b and repeats the information dictionary, as PDF/A wants. */
export function xmp({ titolo, autore, istante, prova }: Metadati): Buffer {
  const quando = `${istante.toISOString().slice(0, 19)}Z`;
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inXml(titolo)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${inXml(autore)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>it-IT</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${programma}</xmp:CreatorTool>
<xmp:CreateDate>${quando}</xmp:CreateDate>
<xmp:ModifyDate>${quando}</xmp:ModifyDate>
<pdf:Producer>${programma}</pdf:Producer>
</rdf:Description>
${prova ? proprieta(prova) : ''}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}
