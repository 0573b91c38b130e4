"""First names that people of the region and of its visitors bear: words of the language, nobody's in
particular.

A name nobody has on file that begins with one of these is a person's ("Hiwa Noname"), where its last word is
no organization or place.
"""

from __future__ import annotations

_ARABIC = """
Abbas Abdel Abdelkarim Abdul Abdulaziz Abdulhamid Abdulkadir Abdulkarim Abdulla Abdullah Abdulqadir
Abdulrahman Abdulsalam Abdulwahid Abdurrahman Abed Adel Adil Adnan Ahmad Ahmed Ahmet Aisha Akram Alaa Ali
Aliya Amal Ameen Amer Amin Amina Amir Ammar Anas Anwar Aqeel Arkan Asaad Asad Ashraf Asma Atheel Aws Ayad
Ayman Ayub Aziz Baha Bakr Baqir Basheer Bashir Basil Basim Bassam Bnar Burhan Dhia Dhiaa Diyar Dler Duraid
Emad Eman Essam Fadel Fadhel Fadhil Fadi Fadil Fahad Fahd Faiq Faisal Falah Falih Fares Farhad Farhan Faris
Farooq Farouk Faruk Fatima Fatin Fawzi Firas Fouad Fuad Ghanim Ghassan Ghazi Habib Hadeel Hadi Hafez Haidar
Haider Hakim Halim Hamad Hamdi Hamed Hameed Hamid Hamza Hana Hanan Hani Hareth Harith Hasan Hashem Hashim
Hassan Hatem Haval Hayan Haydar Hayder Hazem Hazim Hezha Hikmat Hisham Hoda Hogir Hozan Huda Husam Hussain
Hussam Hussein Ibrahim Idris Ihsan Ilham Imad Iman Imran Intisar Isam Ismael Ismail Issa Iyad Izzat Jaafar
Jabar Jabbar Jaber Jabir Jafar Jalal Jalil Jamal Jameel Jamil Jasim Jassem Jassim Jawad Juma Jumaa Kadhem
Kadhim Kamal Kamel Kamil Kareem Karim Kassem Kazem Kazim Khadija Khalaf Khaldoun Khaled Khalid Khalil Khamis
Khattab Khidir Laila Laith Latif Layla Layth Leila Luay Lubna Luqman Maan Maha Mahdi Mahmood Mahmoud Mahmud
Majed Majid Malik Manal Mansour Mariam Marwan Maryam Masoud Massoud Maysoon Maytham Mazen Mazin Miqdad
Moayad Mohamad Mohamed Mohammad Mohammed Mohsen Mohsin Moqtada Moussa Muayad Mudhar Muhammad Muhammed
Muhannad Muhsin Mukhtar Munir Muntadhar Munther Musa Mustafa Muthanna Nabil Nada Nadeem Nader Nadia Nadim
Naif Naim Najat Naji Najib Nashwan Nasir Nasser Natheer Nawaf Nawal Nawzat Nayef Nazar Nihad Nizar Noor Nour
Nouri Nuri Omar Osama Osman Othman Peshwa Qahtan Qais Qasem Qasim Qassem Qassim Qusay Raad Rabee Rad Raed
Rafe Rafid Raghad Rahim Rakan Rami Ramzi Rana Rania Raouf Rasha Rashad Rasheed Rashid Rasim Rasoul Rasul
Rauf Rayan Reem Riad Ridha Riyad Rustam Saad Saadi Saadoun Sabri Saddam Sadeq Sadiq Sadoun Saeed Safaa
Safwan Sahar Sahib Saif Salah Salama Salar Saleem Saleh Salem Salih Salim Salma Salman Salwan Samer Sami
Samir Samira Sarmad Sattar Sayed Shaker Shakir Shaymaa Sherif Shilan Shukri Suad Subhi Suhad Suhail Sulaiman
Suleiman Taha Taher Tahir Tahseen Tahsin Talal Talib Tareq Tariq Thabet Thabit Thaer Thamer Uday Umar Usama
Wael Wafa Wajih Waleed Walid Waseem Wasim Wisam Wissam Yahya Yarub Yasin Yasir Yasser Yassin Younis Yousef
Yousif Youssef Yunis Yusef Yusuf Zaher Zahra Zaid Zaidan Zainab Zakaria Zaki Zeinab Zeyad Ziad Zina Ziyad
Zuhair
"""
_KURDISH = """
Agid Ako Alan Amanj Aram Araz Aryan Asmin Aso Avin Awat Awaz Azad Bafel Bahjat Bahram Bahroz Bakhtiar
Bakhtyar Bana Baran Barham Bawar Bayan Behrouz Beritan Berivan Besta Bilal Bilind Brwa Chato Chiman Chnar
Chnoor Chra Daban Dana Dastan Delal Delshad Dilan Dilshad Dilvan Dilzar Dindar Diyako Dlovan Dlshad Dunya
Dyari Evin Farhang Farman Farsat Fazil Ferhad Ferhat Gashbin Gharib Gona Goran Govand Gulistan Hawkar Hawker
Hawre Hazar Hazhar Hersh Hevrin Hiwa Hoshang Hoshmand Hoshyar Hozan Ilham Ismat Jangi Jihan Jiyan Jutyar
Jwan Kajal Kamaran Kani Karokh Karwan Karzan Kawa Kawan Khabat Khasro Khunaw Kochar Kosar Kosrat Lahur Lana
Lanja Lawk Mazloum Mazlum Mehvan Mewan Mihraban Miran Mozhda Nahro Najmadin Najmaldin Narin Nasrin
Nawshirwan Nawzad Nazanin Nazdar Nechirvan Niga Niyan Nuxsha Omed Omid Parwin Payam Perwin Peshang Peshraw
Pishtiwan Pola Polat Qadir Qubad Raber Rahel Ranj Rawa Rawand Rawaz Rebar Rebaz Rebeen Reber Rebin Rebwar
Redur Rehan Renas Rewan Rewend Rezan Rezgar Rizgar Rohat Rojda Rojin Ronahi Ronak Rostam Rozh Rozha Rzgar
Safeen Safin Salahaddin Salahadin Salwa Saman Sangar Saqr Sara Sarbast Sardar Sarhad Sarhang Sarkaw Sarkawt
Sarko Sarok Sartip Sarwar Sazan Serbest Serdar Serhat Shahab Shahla Shaho Shamal Shanaz Shaswar Shawkat
Sherko Sheruan Sherwan Sherzad Shilan Shirin Shirko Shirwan Shivan Shler Shno Shoqar Shoresh Shwan Sinam
Sinan Sirwan Sivan Snur Sozan Srud Srwa Sungul Taban Talar Tara Tavga Twana Vian Viyan Wahid Warhel Welat
Wirya Xalid Yad Yekta Zaniar Zanyar Zara Zerevan Zherevan Zhino Zhwan Zilan Zinar Zozan Zryan
"""
_TURKISH_PERSIAN = """
Abdulkadir Abdurrahim Adem Akif Alev Alireza Alparslan Amirhossein Arash Ardeshir Aryan Ayhan Aykut Aylin
Ayse Ayşe Babak Bagher Bahman Bahram Baris Barış Behnam Behzad Bekir Bilal Binali Birol Bulent Burak
Burhanettin Bülent Cahit Cem Cemil Cengiz Cevdet Davood Davoud Deniz Devlet Ebrahim Ekrem Elif Emine Emrah
Enver Erdal Erdem Eren Erhan Erkan Ersin Eskandar Esmaeil Esmail Fahrettin Farah Farideh Farzad Fatih Fatma
Feleknas Fereydoun Figen Filiz Gholam Gholamhossein Gholamreza Gokhan Gultan Gökhan Güler Gülistan Hadi
Hakan Halil Haluk Hamidreza Hande Hasan Hayati Hikmet Hilmi Hojjatollah Hossein Houshang Hulusi Huseyin
Hüseyin Idris Javad Kadir Kamran Kaveh Kazem Kemal Kenan Keyvan Khosrow Kıvanç Levent Leyla Maryam Masoud
Masoumeh Mazlum Mehdi Mehmet Mehran Melih Meral Mert Mesut Metin Mevlut Mevlüt Mithat Mohsen Mojtaba Morteza
Mostafa Murat Mustafa Nader Naser Nazım Necmettin Numan Nurettin Oktay Omer Onur Orhan Osman Ozgur Oğuz
Parviz Pervin Peyman Pouya Qasem Rahim Ramazan Rasoul Recep Reza Reşat Rouhollah Ruhollah Rıza Saeed Saeid
Saleh Sedat Selahattin Selim Semih Serap Sevda Sezgin Siamak Simko Sina Soheil Suleyman Süleyman Süreyya
Sırrı Tahereh Tahir Taner Tayfun Tayyip Temel Tulay Tuncer Turgut Tülay Umut Vahid Vedat Veysi Volkan Yalçın
Yasar Yashar Yavuz Yaşar Yusuf Yılmaz Zafer Zahra Zehra Zekeriya Zeki Zeynep Ziya Ömer Özgür Ümit İbrahim
İlham İlker İlnur İsmail Şahin Şenol Şerif
"""
_WESTERN = """
Aaron Adam Alan Albert Alec Alex Alexander Alexandra Alfred Alice Alina Amanda Amy Andre Andreas Andrei
Andrew Angela Ann Anna Annalena Anne Annette Anthony Antoine Antonio Antony António Arthur Audrey Barack
Barbara Ben Benjamin Bernard Bernd Bob Boris Brad Brendan Brett Brian Bruce Bruno Carl Carla Carlos Caroline
Catherine Charles Charlotte Chris Christina Christine Christoph Christophe Christopher Claire Clara Claudia
Colin Craig Dan Daniel David Deborah Denis Dennis Diana Diane Dmitri Dmitry Donald Doug Douglas Ed Edward
Elena Elise Elizabeth Ellen Emma Emmanuel Eric Erik Eva Felix Filippo Francesca Francis Francois Frank
François Frederic Gabriel Gareth Gary Geir Geoffrey George Georges Gerald Gordon Graham Greg Gregory Gunter
Hannah Hans Harry Heidi Heiko Helen Helena Henry Hugo Ian Igor Ingrid Irina Isabelle Ivan Jack Jacob Jake
James Jane Janet Jason Jean Jeanine Jeff Jeffrey Jennifer Jens Jeremy Jessica Jim Joe Johan Johannes John
Johnny Jonathan Josep Joseph Joshua José Juan Judith Julia Julian Julie Jürgen Karen Karl Kate Katherine
Kathleen Keith Kelly Ken Kenneth Kevin Kim Klaus Kristina Kyle Larry Lars Laura Lauren Laurent Leo Leon
Lewis Linda Lindsey Lisa Lloyd Louis Louise Luca Lucas Lucy Luis Luke Magnus Manuel Marc Marco Margaret
Maria Marie Mario Mark Markus Marta Martha Martin Mary Matt Matteo Matthew Maurice Maxim Megan Melissa
Michael Michel Michele Miguel Mike Mikhail Mitch Morgan Nancy Natalie Nathalie Nathan Neil Nicholas Nick
Nickolay Nicola Nicolas Nicole Nikolai Nils Nina Noah Oleg Oliver Olivia Olof Oscar Pablo Pascal Patricia
Patrick Paul Paula Pavel Pedro Pete Peter Phil Philip Philippe Pierre Piotr Rachel Ralph Raymond Rebecca
Renee Richard Rob Robert Roberto Robin Roger Roland Ron Ronald Rosemary Roy Russell Ruth Ryan Sabine Sam
Samantha Samuel Sandra Sarah Scott Sean Sebastian Serge Sergei Sergey Simon Sophia Sophie Stefan Stefano
Stephanie Stephen Steve Steven Stuart Susan Sven Sylvie Ted Teresa Terry Thomas Tim Timothy Tina Tobias Todd
Tom Tommy Tony Tracey Tracy Ulrich Ursula Valerie Vanessa Vera Victor Vincent Vladimir Volker Walter Wendy
Werner William Wolfgang Yuri Yves Zoe
"""
GIVEN_NAMES = frozenset(" ".join([_ARABIC, _KURDISH, _TURKISH_PERSIAN, _WESTERN]).split())
