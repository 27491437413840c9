import { servizi, serviziDelComune } from '#contract/anpr/index.ts';
import { descrivi } from '#contract/anpr/descrizione/index.ts';
import { giudice, type Giudice } from '../conformita/ufficiale.ts';
import { catalogoDi, type Catalogo } from '../conformita/xsd.ts';

/** The description of every service, as the core serves it, with its files beside each other. */
export const descrizione = descrivi([...Object.values(servizi), ...Object.values(serviziDelComune)]);
export const famiglie = [...descrizione.famiglie.values()];

const codifica = new TextEncoder();
const nomi = new Set(famiglie.flatMap((famiglia) => descrizione.schemi(famiglia)));

/** Our schema files by name. */
export const fileNostri: ReadonlyMap<string, Uint8Array> = new Map(
  [...nomi].map((nome) => [nome, codifica.encode(descrizione.xsd(nome, (altro) => altro))]),
);

/** Global elements of our schema files, read by the same eyes that read the official ones. */
export const catalogoNostro: Catalogo = catalogoDi(fileNostri.values());

/** libxml2 on our schema files. */
export const giudiceNostro = (file: string): Giudice => giudice(file, fileNostri, 'nostri/');
