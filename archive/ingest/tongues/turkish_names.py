"""Turkish: first names, as Turkish writes them."""

from __future__ import annotations

_NAMES = """
Abbas Abdulhamit Abdulkadir Abdullah Abdurrahman Abdüllatif Adem Adil Adnan Ahmed Ahmet Akif Aldar Alev
Ali Alper Altan Ammar Antony Arda Arif Arzu Aslı Asya Asım Atilla Ayhan Ayla Aylin Ayten Ayşe Aziz Azmi
Bafel Bahadır Bahoz Barış Bayram Başak Bedran Bedri Behnam Bekir Benyamin Berat Berhem Berk Berkay
Betül Beşir Beşşar Binali Birol Burak Burcu Burhan Bülent Bünyamin Can Canan Cem Cemal Cemil Cengiz
Cevat Cevdet Ceyda Cihan Cumhur Davut Deniz Derya Devlet Dilan Dilek Donald Duran Ebru Ebubekir Ekrem
Elif Emin Emine Emmanuel Emrah Emre Ender Enes Engin Enver Ercan Erdal Erdem Erdoğan Eren Erhan Erkan
Erol Ersin Ertuğrul Erşad Esad Esra Fahrettin Falih Faruk Fatih Fatma Ferhat Feridun Feti Fevza Figen
Fikret Filiz Fuad Fuat Furkan Gökhan Gülay Gülistan Gülseren Gültan Güngör Hacı Hadi Hakan Hakkı Halil
Halime Haluk Hamdi Hamza Hande Hasan Hatice Haydar Hayri Hikmet Hulusi Hülya Hüseyin Hüsnü Işıl Jeanine
Joe Kaan Kadir Kadri Kamil Kasım Kazım Keir Kemal Kenan Kerem Keskin Koray Kubad Kubat Kübra Kürşat
Lale Latif Levent Leyla Lütfi Lütfü Mahir Mahmut Marco Mark Mazlum Mehdi Mehmet Melek Meral Mert Merve
Mesrur Mesud Mesut Metin Mevlüt Mithat Muhammed Muhammet Muharrem Muhsin Mukteda Murat Musa Mustafa
Muzaffer Mücahit Müslüm Naci Nazım Necati Necdet Necmettin Nevzat Neçirvan Nihat Nilgün Numan Nurettin
Nuri Oktay Olaf Onur Orhan Osman Oğuz Pervin Pınar Ramazan Reber Recep Refik Remzi Rishi Ruhsar Rêber
Rıza Sabri Sadık Safin Salih Sedat Sefin Selahattin Selami Selim Selin Selma Selçuk Semih Semra Serap
Serdar Sergey Serhat Serkan Serpil Serra Sevgi Sevim Sezai Sibel Sinan Sozdar Steven Süleyman Süreyya
Sırrı Tahir Taner Tansu Tarık Tayfun Tayyar Tevfik Tom Tony Tuba Tuncay Tuncer Turan Turgut Turhan
Tuğba Tuğrul Tülay Umut Ursula Uğur Vedat Veli Veysel Veysi Victoria Vladimir Volkan Volodimir Yakup
Yasemin Yasin Yavuz Yaşar Yusuf Yüksel Yıldırım Yılmaz Zafer Zehra Zeki Zeynep Ziya Zülfü Çağlar Çetin
Çiğdem Ömer Önder Öner Özcan Özgür Özlem Ülkü Ümit İbrahim İdris İhsan İlham İlhan İlker İlyas İsa
İsmail İsmet Şaban Şahin Şamil Şenol Şeref Şerife Şeyhmus
"""
GIVEN = frozenset(_NAMES.split())
