import { servizi, type Risposta7003 } from '#contract/anpr/index.ts';
import { operazione } from '../operazione.ts';

/** The published interface that this core speaks: schemas of 9.0.3, header ANPR05 (services.md §1.7). */
const corrente = {
  CodDestinatario: 'ANPR05',
  VersioneCompleta: '9.0.3',
  VersioneMajor: '9',
  VersioneMinor: '0',
  VersionePatch: '3',
  DataInizio: '2024-11-28',
};

/** Versions of the interface (services.md 7003): there is one, current and only. */
export const versioni = operazione({
  servizio: servizi[7003],
  permesso: 'anagrafe.consultazione',
  finalita: 'elenco delle versioni',
  conserva: () => false,
  regole: () => [],
  aggregati: async () => undefined,
  controlli: () => [],
  applica({ datiRichiesta: { tipoVersioni } }, _, { testataRisposta }) {
    const tutte = tipoVersioni === '2';
    const risposta: Risposta7003 = {
      RispostaMultipla7003: {
        testataRisposta,
        statoVersioni: [{ versioneCorrente: corrente, ...(tutte && { versioniSupportate: [corrente] }) }],
      },
    };
    return { risposta };
  },
  accesso: () => ({ soggetti: [], campi: [] }),
});
