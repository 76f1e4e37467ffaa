export {decodeHTML} from 'entities/decode';
