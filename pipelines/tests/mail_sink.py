"""Takes mails on loopback and writes them to a file: `mail_sink.py PORT FILE`."""

import socketserver
import sys


class Conversation(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 sink\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                with open(sys.argv[2], "ab") as mails:
                    for text in iter(self.rfile.readline, b".\r\n"):
                        mails.write(text)
            elif word == b"QUIT":
                self.wfile.write(b"221 bye\r\n")
                return
            self.wfile.write(b"250 ok\r\n")


socketserver.ThreadingTCPServer.allow_reuse_address = True
socketserver.ThreadingTCPServer(("127.0.0.1", int(sys.argv[1])), Conversation).serve_forever()
