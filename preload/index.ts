import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { PonteGrezzo } from '#contract/bridge/index.ts';

/** Forwards and nothing else: names and payloads are checked by the host. */
const sportello: PonteGrezzo = {
  chiama: (nome, richiesta) => ipcRenderer.invoke('ponte:chiama', nome, richiesta),
  ascolta: (nome, ricevi) => {
    const arrivato = (_evento: IpcRendererEvent, evento: string, valore: unknown): void => {
      if (evento === nome) ricevi(valore);
    };
    ipcRenderer.on('ponte:evento', arrivato);
    ipcRenderer.send('ponte:ascolta', nome);
    return () => {
      ipcRenderer.removeListener('ponte:evento', arrivato);
    };
  },
};

contextBridge.exposeInMainWorld('sportello', sportello);
