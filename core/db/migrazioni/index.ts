import type { Migration } from 'kysely/migration';
import * as m0001 from './0001_registro.ts';
import * as m0002 from './0002_accessi.ts';
import * as m0003 from './0003_certificati.ts';
import * as m0004 from './0004_annullamenti.ts';
import * as m0005 from './0005_annullati.ts';
import * as m0006 from './0006_procedimenti.ts';
import * as m0009 from './0009_predisposizioni.ts';
import * as m0010 from './0010_annullamenti_parziali.ts';
import * as m0012 from './0012_numeri_famiglia.ts';
import * as m0014 from './0014_consultazioni.ts';
import * as m0015 from './0015_ricerca.ts';
import * as m0016 from './0016_subentro.ts';
import * as m0017 from './0017_statistiche.ts';
import * as m0018 from './0018_scritture.ts';
import * as m0020 from './0020_operazioni_ufficio.ts';
import * as m0021 from './0021_certificati_ufficio.ts';
import * as m0022 from './0022_estrazioni.ts';
import * as m0023 from './0023_carta_identita.ts';
import * as m0024 from './0024_cittadini.ts';
import * as m0025 from './0025_notifiche.ts';
import * as m0026 from './0026_agenzia_entrate.ts';
import * as m0028 from './0028_consegna_notifiche.ts';
import * as m0030 from './0030_enti.ts';
import * as m0031 from './0031_richieste_ufficio.ts';
import * as m0033 from './0033_consolati.ts';
import * as m0035 from './0035_domande_carta.ts';
import * as m0036 from './0036_scheda_al.ts';
import * as m0037 from './0037_subentro_ricevuto.ts';
import * as m0038 from './0038_censimento.ts';
import * as m0039 from './0039_password_giornaliera.ts';
import * as m0040 from './0040_carte_operatori.ts';
import * as m0042 from './0042_postazioni.ts';
import * as m0044 from './0044_sessioni.ts';
import * as m0045 from './0045_revoche.ts';
import * as m0046 from './0046_consolati_ufficio.ts';
import * as m0047 from './0047_amministrazione.ts';
import * as m0048 from './0048_tabelle.ts';
import * as m0052 from './0052_enti.ts';
import * as m0054 from './0054_conservazione.ts';
import * as m0061 from './0061_predisposizioni_prese.ts';
import * as m0062 from './0062_limiti_estrazioni.ts';
import * as m0064 from './0064_firme_atti.ts';
import * as m0065 from './0065_parole_indirizzi.ts';

/** Every migration of this folder, in order. A released one never changes. Imported by name, so that a build finds them. */
export const migrazioni: Readonly<Record<string, Migration>> = {
  '0001_registro': m0001,
  '0002_accessi': m0002,
  '0003_certificati': m0003,
  '0004_annullamenti': m0004,
  '0005_annullati': m0005,
  '0006_procedimenti': m0006,
  '0009_predisposizioni': m0009,
  '0010_annullamenti_parziali': m0010,
  '0012_numeri_famiglia': m0012,
  '0014_consultazioni': m0014,
  '0015_ricerca': m0015,
  '0016_subentro': m0016,
  '0017_statistiche': m0017,
  '0018_scritture': m0018,
  '0020_operazioni_ufficio': m0020,
  '0021_certificati_ufficio': m0021,
  '0022_estrazioni': m0022,
  '0023_carta_identita': m0023,
  '0024_cittadini': m0024,
  '0025_notifiche': m0025,
  '0026_agenzia_entrate': m0026,
  '0028_consegna_notifiche': m0028,
  '0030_enti': m0030,
  '0031_richieste_ufficio': m0031,
  '0033_consolati': m0033,
  '0035_domande_carta': m0035,
  '0036_scheda_al': m0036,
  '0037_subentro_ricevuto': m0037,
  '0038_censimento': m0038,
  '0039_password_giornaliera': m0039,
  '0040_carte_operatori': m0040,
  '0042_postazioni': m0042,
  '0044_sessioni': m0044,
  '0045_revoche': m0045,
  '0046_consolati_ufficio': m0046,
  '0047_amministrazione': m0047,
  '0048_tabelle': m0048,
  '0052_enti': m0052,
  '0054_conservazione': m0054,
  '0061_predisposizioni_prese': m0061,
  '0062_limiti_estrazioni': m0062,
  '0064_firme_atti': m0064,
  '0065_parole_indirizzi': m0065,
};
