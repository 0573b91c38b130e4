"""Kurmanji: first names, as Kurmanji writes them."""

from __future__ import annotations

_NAMES = """
Abdulah Abdulkerîm Abdulla Adnan Agit Ahmed Alî Amed Antony Aram Aras Arîn Asya Azad Bafel Bafil Bahoz
Baran Barzan Bavil Bedran Berfîn Berhem Berîvan Bessar Besê Beşar Bêrîvan Cemal Cemîl Cewad Cihan Cîhan
Dara Delal Demhat Dilan Dildar Diler Dilşad Diyar Donald Duran Ebdulah Ebdulkerîm Ebdullah Ebdulletîf
Ebdulrehman Ebdulselam Ehmed Elî Emmanuel Emîn Enwer Esmet Ezîz Ferhad Ferhat Ferîd Fewza Fuad Gulan
Gulistan Hadî Hakan Hasan Hesen Heval Heyder Hikmet Hiseyn Hisên Huseyn Husên Hêlîn Hêmin Hêvî Jeanine
Jiyan Joe Jîn Kamiran Karwan Kawa Kemal Kerîm Keyhan Kosret Lahûr Lezgîn Mahmud Marco Mark Marwan
Mazlum Mazlûm Mehmed Mehmet Mehmûd Mervan Mesrûr Mesûd Mezlûm Mihemed Mistefa Muhammed Muhemed Murad
Murat Mûrad Nadya Narîn Nazdar Nesrîn Nêçîrvan Nûrî Omer Osman Perwîn Qasim Qubad Ramazan Receb Recep
Rizgar Rojda Rojîn Roza Rêber Rêbwar Rêbîn Rêzan Rûken Salih Samî Sebrî Sefîn Selahedîn Selîm Serbest
Serdar Sergey Serhat Sozdar Steven Sînem Sîpan Sîrwan Tahir Teyîb Tom Tulay Tuncer Vladimir Xalid Xebat
Xelîl Xwedêda Yaşar Yûnis Yûsif Zagros Zana Zekî Zelal Zeyneb Zeynep Zozan Çiya Îbrahîm Îdrîs Îlham
Îsmaîl Îsmet Şahoz Şoreş Şêrko Şêrwan Şîlan
"""
GIVEN = frozenset(_NAMES.split())
