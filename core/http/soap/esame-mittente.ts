import { riuscito, type Esito } from '#contract/esito.ts';
import type { Postazione } from '../../accessi/censimento.ts';
import { impronta, nomeComune, uso, verificaCatena } from '../../accessi/pki/catena.ts';
import { chiDi } from '../../accessi/sessioni.ts';
import type { Chi } from '../../chi.ts';
import { unico } from './albero.ts';
import { finestraDi, leggiAsserzione, type Asserzione } from './asserzione.ts';
import type { Busta } from './busta.ts';
import type { BustaFirmata, PartiFirma } from './esame-firma.ts';
import { esaminaFirmaAsserzione } from './firma-asserzione.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';
import type { Percorso, Rifiuto } from './percorso.ts';
import type { creaVerificaCms } from './postazione-firmata.ts';
import { diCertificato, diFinestra, diFirma, diFirmaAsserzione } from './trovato.ts';

export interface PartiMittente extends PartiFirma {
  readonly cms: ReturnType<typeof creaVerificaCms>;
}

export interface Mittente {
  readonly chi: Chi;
  readonly idSede: string;
  readonly idApplicazione: string;
}

async function postazione(
  asserzione: Asserzione,
  ora: Date,
  percorso: Percorso,
  { censimento, autoritaPostazioni, leggi, cms }: PartiMittente,
): Promise<Postazione | Motivo> {
  const firmato = await cms(Buffer.from(asserzione.idPostazioneFirmato.replace(/\s+/g, ''), 'base64'));
  const certificato = firmato && leggi(Buffer.from(firmato.certificato));
  const { idPostazione } = asserzione;
  percorso.passo('postazione-firmata', () => ({
    cmsValido: firmato !== undefined,
    contenutoUguale: firmato?.contenuto === idPostazione,
  }));
  if (!certificato || firmato?.contenuto !== idPostazione) return 'postazione-firmata-non-valida';
  const difetto = verificaCatena(certificato, autoritaPostazioni, ora, uso.client);
  percorso.passo('postazione', () => ({ idPostazione, ...diCertificato(certificato) }));
  if (difetto) return difetto.tipo === 'scaduto' ? 'postazione-scaduta' : 'postazione-sconosciuta';
  const censita = await censimento.postazione(impronta(certificato));
  if (censita?.idPostazione !== idPostazione) return 'postazione-sconosciuta';
  return censita.stato === 'attiva' ? censita : 'postazione-bloccata';
}

/** Who speaks: the assertion that the municipality signed, the workstation that signed its own name, the operator. */
export async function esaminaMittente(
  busta: Busta,
  ora: Date,
  { firmata, percorso }: { readonly firmata: BustaFirmata; readonly percorso: Percorso },
  parti: PartiMittente,
): Promise<Esito<Mittente, Rifiuto>> {
  const { comune } = firmata;
  const algoritmi = percorso.diario && diFirma(unico(firmata.asserzione, ns.ds, 'Signature'));
  const sua = esaminaFirmaAsserzione(busta, firmata.asserzione, comune, parti.politica);
  percorso.passo('firma-asserzione', () => ({ ...algoritmi, ...diFirmaAsserzione(sua) }));
  if (!sua.valida) return percorso.rifiuta('asserzione-non-firmata');
  percorso.passo('asserzione', () => diFinestra(finestraDi(firmata.asserzione), ora));
  const asserzione = leggiAsserzione(firmata.asserzione, ora);
  if (!asserzione.ok) return percorso.rifiuta(asserzione.errore);
  const { idSede, codiceFiscale, idApplicazione } = asserzione.valore;

  const censita = await postazione(asserzione.valore, ora, percorso, parti);
  if (typeof censita === 'string') return percorso.rifiuta(censita);
  const nomeDelComune = nomeComune(comune);
  percorso.passo('sede', () => ({ idSede, ente: censita.ente, certificato: nomeDelComune }));
  if (censita.ente !== idSede || !nomeDelComune?.startsWith(`${idSede}-`))
    return percorso.rifiuta('sede-diversa');

  const operatore = await parti.censimento.operatore(codiceFiscale);
  percorso.passo('operatore', () => ({
    ...{ censito: operatore !== undefined, stato: operatore?.stato },
    ...(operatore && { diQuestoEnte: operatore.ente === idSede }),
  }));
  if (operatore?.stato !== 'attivo' || operatore.ente !== idSede)
    return percorso.rifiuta('operatore-non-abilitato');
  const chi = chiDi(operatore, censita.idPostazione, 'WS');
  return riuscito({ chi, idSede, idApplicazione });
}
