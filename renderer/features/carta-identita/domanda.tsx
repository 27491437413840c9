import type { ReactNode } from 'react';
import {
  assensi,
  interdizioni,
  motiviUrgenza,
  sortiPrecedente,
  type DomandaCarta,
  type FattiCarta,
  type Idoneita,
  type MotivoUrgenza,
} from '#contract/regole/carta-identita/index.ts';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione, Spunta } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';

/** What the clerk says of the request: only what this person and this day ask for. */
export function FormaDomanda({
  fatti,
  domanda,
  idonea,
  errore,
  cambia,
}: {
  readonly fatti: FattiCarta;
  readonly domanda: DomandaCarta;
  readonly idonea: Idoneita;
  readonly errore: (campo: keyof DomandaCarta) => string | undefined;
  readonly cambia: (cambi: Partial<DomandaCarta>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  const { urgenza, precedente } = domanda;
  const scegli = <V extends string>(valori: readonly V[], scelto: string): V | undefined =>
    valori.find((uno) => uno === scelto);
  const urge = (cambi: Partial<NonNullable<DomandaCarta['urgenza']>>): void => {
    cambia({ urgenza: { motivo: 'viaggio' as MotivoUrgenza, documento: '', ...urgenza, ...cambi } });
  };
  const minore = idonea.eta !== undefined && idonea.eta < 18;
  return (
    <>
      {idonea.modello.rilascio === 'urgenza' && (
        <>
          <CampoSelezione
            nome="urgenza"
            etichetta={t('domanda.urgenza')}
            valore={urgenza?.motivo ?? ''}
            vuota={t('domanda.scegli')}
            errore={errore('urgenza')}
            cambia={(valore) => {
              const motivo = scegli(motiviUrgenza, valore);
              if (motivo) urge({ motivo });
              else cambia({ urgenza: undefined });
            }}
            opzioni={motiviUrgenza.map((uno) => ({ valore: uno, nome: t(`domanda.motivi.${uno}`) }))}
          />
          <CampoTesto
            nome="documento-urgenza"
            etichetta={t('domanda.documento')}
            nota={t('domanda.documentoNota')}
            valore={urgenza?.documento ?? ''}
            cambia={(documento) => {
              urge({ documento });
            }}
            massimo={120}
          />
        </>
      )}
      {idonea.modello.viaggio && fatti.italiano && (
        <Spunta
          nome="espatrio"
          etichetta={t('domanda.espatrio')}
          valore={domanda.espatrio}
          cambia={(espatrio) => {
            cambia({ espatrio });
          }}
        />
      )}
      {domanda.espatrio && (
        <CampoSelezione
          nome="interdizioni"
          etichetta={t('domanda.interdizioni')}
          valore={domanda.interdizioni[0] ?? ''}
          vuota={t('domanda.nessunaInterdizione')}
          cambia={(valore) => {
            const una = scegli(interdizioni, valore);
            cambia({ interdizioni: una ? [una] : [] });
          }}
          opzioni={interdizioni.map((una) => ({ valore: una, nome: t(`domanda.interdizione.${una}`) }))}
        />
      )}
      {domanda.espatrio && minore && (
        <CampoSelezione
          nome="assenso"
          etichetta={t('domanda.assenso')}
          valore={domanda.assenso ?? ''}
          vuota={t('domanda.scegli')}
          errore={errore('assenso')}
          cambia={(valore) => {
            cambia({ assenso: scegli(assensi, valore) });
          }}
          opzioni={assensi.map((uno) => ({ valore: uno, nome: t(`domanda.assensi.${uno}`) }))}
        />
      )}
      {domanda.espatrio && minore && domanda.assenso === 'giudice' && (
        <CampoTesto
          nome="estremiAssenso"
          etichetta={t('domanda.estremi')}
          valore={domanda.estremiAssenso ?? ''}
          errore={errore('estremiAssenso')}
          cambia={(estremiAssenso) => {
            cambia({ estremiAssenso });
          }}
          massimo={120}
        />
      )}
      <CampoSelezione
        nome="precedente"
        etichetta={t('domanda.precedente')}
        nota={fatti.carta && t('domanda.precedenteNota', { numero: fatti.carta.numero })}
        valore={precedente}
        errore={errore('precedente')}
        cambia={(valore) => {
          cambia({ precedente: scegli(sortiPrecedente, valore) ?? 'nessuno' });
        }}
        opzioni={sortiPrecedente.map((una) => ({ valore: una, nome: t(`domanda.sorti.${una}`) }))}
      />
      {(precedente === 'smarrito' || precedente === 'rubato') && (
        <CampoTesto
          nome="denuncia"
          etichetta={t('domanda.denuncia')}
          valore={domanda.denuncia ?? ''}
          errore={errore('denuncia')}
          cambia={(denuncia) => {
            cambia({ denuncia });
          }}
          massimo={120}
        />
      )}
    </>
  );
}
