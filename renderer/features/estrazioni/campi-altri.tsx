import type { ReactNode } from 'react';
import { elenchiAusilio } from '#contract/regole/estrazione/index.ts';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { CampoLungo } from '../../ui/campi/lungo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoScelta, CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import type { Scrive } from './campo-criterio.tsx';
import { codiciScritti } from './modello.ts';

/** 4002: data at a day of people whose codes the office has. */
export function CampiElenco({ valori, scrivi }: Scrive): ReactNode {
  const { t } = usaParole('estrazioni');
  const scritti = valori['codici'] ?? '';
  return (
    <>
      <CampoScelta
        inRiga
        nome="criterioSelezione"
        etichetta={t('quali')}
        valore={valori['criterioSelezione'] ?? '2'}
        cambia={(valore) => {
          scrivi('criterioSelezione', valore);
        }}
        opzioni={['2', '1'].map((valore) => ({ valore, nome: t(`valori.criterioSelezione.${valore}`) }))}
      />
      <CampoLungo
        nome="codici"
        etichetta={t('codici')}
        nota={t('codiciNota')}
        righe={6}
        classe="estrazioni-codici"
        codice
        valore={scritti}
        cambia={(valore) => {
          scrivi('codici', valore);
        }}
      />
      <p role="status" className="estrazioni-quanti">
        {t('codiciQuanti', { count: codiciScritti(scritti).length })}
      </p>
      <CampoData
        nome="dataRiferimento"
        etichetta={t('alGiorno')}
        nota={t('alGiornoNota')}
        valore={valori['dataRiferimento'] ?? ''}
        cambia={(valore) => {
          scrivi('dataRiferimento', valore);
        }}
      />
    </>
  );
}

/** 4003: sheets for ISTAT; only the first is by month. */
export function CampiProspetto({ valori, scrivi }: Scrive): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  const mesi = Array.from({ length: 12 }, (_, i) => ({
    valore: String(i + 1),
    nome: new Date(2026, i, 1).toLocaleDateString(lingua, { month: 'long' }),
  }));
  return (
    <>
      <CampoSelezione
        nome="tipologiaProspetto"
        etichetta={t('prospetto')}
        valore={valori['tipologiaProspetto'] ?? '1'}
        cambia={(valore) => {
          scrivi('tipologiaProspetto', valore);
        }}
        opzioni={vociValide('17', oggi()).map((voce) => ({
          ...{ valore: voce.codice, nome: etichetta(voce, lingua) },
        }))}
      />
      <div className="riga-campi riga-stretta">
        {valori['tipologiaProspetto'] === '1' && (
          <CampoSelezione
            nome="mese"
            etichetta={t('mese')}
            vuota={t('scegli')}
            valore={valori['mese'] ?? ''}
            cambia={(valore) => {
              scrivi('mese', valore);
            }}
            opzioni={mesi}
          />
        )}
        <CampoTesto
          nome="anno"
          etichetta={t('anno')}
          massimo={4}
          largo="poco"
          valore={valori['anno'] ?? ''}
          cambia={(valore) => {
            scrivi('anno', valore.replace(/\D/g, ''));
          }}
        />
      </div>
    </>
  );
}

/** 4004: people to whom the office has something to do. */
export function CampiAusilio({ valori, scrivi }: Scrive): ReactNode {
  const { t } = usaParole('estrazioni');
  const giorno = (percorso: string): ReactNode => (
    <CampoData
      nome={percorso}
      etichetta={t(`campi.${percorso}`)}
      facoltativo
      valore={valori[percorso] ?? ''}
      cambia={(valore) => {
        scrivi(percorso, valore);
      }}
    />
  );
  return (
    <>
      <CampoScelta
        nome="tipoElenco"
        etichetta={t('elencoDi')}
        valore={valori['tipoElenco'] ?? ''}
        cambia={(valore) => {
          scrivi('tipoElenco', valore);
        }}
        opzioni={[elenchiAusilio.carte, elenchiAusilio.soggiorni, elenchiAusilio.codiceNonValidato].map(
          (valore) => ({ valore, nome: t(`valori.tipoElenco.${valore}`) }),
        )}
      />
      {valori['tipoElenco'] !== elenchiAusilio.codiceNonValidato && (
        <div className="riga-campi">
          {giorno('dataRiferimentoIniziale')}
          {giorno('dataRiferimentoFinale')}
          <CampoSelezione
            nome="tipologiaCittadini"
            etichetta={t('criteri.iscritti')}
            vuota={t('valori.tipoResidenza.tutti')}
            valore={valori['tipologiaCittadini'] ?? ''}
            cambia={(valore) => {
              scrivi('tipologiaCittadini', valore);
            }}
            opzioni={['1', '2'].map((valore) => ({ valore, nome: t(`valori.tipoResidenza.${valore}`) }))}
          />
        </div>
      )}
    </>
  );
}
