"""First names that people of the region and of its visitors bear: words of the language, nobody's in particular.

A name nobody has on file that begins with one of these is a person's ("Hiwa Noname"), where its last word is no
organization or place.
"""

from __future__ import annotations

_ARABIC = """
Saddam Layla Hozan Bakr Jalil Layth Ghazi Huda Bnar Shilan Tahseen Wisam Rustam Hezha Hogir Nawzat Peshwa Salar
Abbas Abdel Abdelkarim Abdul Abdulaziz Abdulkarim Abdullah Abdulla Abdulrahman Abdurrahman Abdulkadir Abdulqadir
Abdulhamid Abdulwahid Abdulsalam Abed Adel Adil Adnan Ahmad Ahmed Ahmet Aisha Akram Alaa Ali Aliya Amal Ameen
Amer Amin Amina Amir Ammar Anas Anwar Aqeel Arkan Asaad Asad Ashraf Asma Atheel Ayad Ayman Aws Ayub Aziz Baha Baqir
Basheer Bashir Basil Basim Bassam Burhan Dhia Dhiaa Dler Diyar Duraid Eman Emad Essam Fadel Fadhel Fadhil Fadi
Fadil Fahad Fahd Faisal Faiq Falah Falih Fares Farhad Farhan Faris Farouk Faruk Farooq Fatima Fatin Fawzi Firas
Fouad Fuad Ghanim Ghassan Ghazi Habib Hadi Hadeel Hafez Haider Haidar Hayder Haydar Hakim Halim Hamad Hamdi Hamed
Hameed Hamid Hamza Hana Hanan Hani Hareth Harith Hasan Hashim Hashem Hassan Hatem Haval Hayan Hazem Hazim Hikmat
Hisham Hoda Huda Husam Hussain Hussam Hussein Ibrahim Idris Ihsan Ilham Iman Imad Imran Intisar Isam Ismael Ismail
Issa Iyad Izzat Jaafar Jabar Jabbar Jaber Jabir Jafar Jalal Jamal Jameel Jamil Jasim Jassem Jassim Jawad Juma
Jumaa Kadhim Kadhem Kamal Kamel Kamil Kareem Karim Kassem Kazem Kazim Khadija Khaled Khaldoun Khalid Khalaf Khalil
Khamis Khattab Khidir Laila Laith Latif Layla Leila Luay Lubna Luqman Maan Mahdi Mahmood Mahmoud Mahmud Maha Majed
Majid Malik Manal Mansour Mariam Marwan Maryam Masoud Massoud Maytham Maysoon Mazen Mazin Miqdad Mohamad Mohamed
Mohammad Mohammed Moayad Moqtada Mohsen Mohsin Moussa Muayad Mudhar Muhammad Muhammed Muhannad Muhsin Mukhtar
Munir Munther Muntadhar Musa Mustafa Muthanna Nabil Nada Nadeem Nader Nadia Nadim Naim Naif Najat Naji Najib
Nasser Nasir Nashwan Natheer Nawaf Nawal Nayef Nazar Nihad Nizar Noor Nour Nouri Nuri Omar Osama Osman Othman
Qahtan Qais Qasem Qasim Qassem Qassim Qusay Raad Rabee Rad Raed Rafe Rafid Raghad Rahim Rakan Rami Ramzi
Rana Rania Raouf Rasha Rashad Rasheed Rashid Rasim Rasoul Rasul Rauf Rayan Reem Riad Ridha Riyad Saad Saadi
Saadoun Sabri Sadeq Sadiq Sadoun Saeed Safaa Safwan Sahar Sahib Saif Salah Salama Salar Saleem Saleh
Salem Salih Salim Salma Salman Salwan Sami Samir Samira Samer Sarmad Sattar Sayed Shaker Shakir Shaymaa
Sherif Shukri Subhi Suad Suhad Suhail Sulaiman Suleiman Taha Taher Tahir Tahsin Talal Talib Tareq Tariq Thaer
Thamer Thabit Thabet Umar Usama Uday Wael Wafa Wajih Waleed Walid Waseem Wasim Wissam Yahya Yarub Yasin Yasir
Yasser Yassin Yousef Youssef Yousif Yunis Younis Yusuf Yusef Zaid Zaidan Zainab Zaki Zakaria Zaher Zahra Zeinab
Zeyad Ziad Zina Ziyad Zuhair
"""
_KURDISH = """
Agid Ako Alan Amanj Aram Araz Aryan Asmin Aso Avin Awat Awaz Azad Bafel Bahjat Bahroz Bahram Bakhtiar
Bakhtyar Bana Baran Barham Bawar Bayan Behrouz Beritan Berivan Besta Bilal Bilind Brwa Chato
Chiman Chnar Chnoor Chra Daban Dana Dastan Delal Delshad Dilan Dilshad Dilvan Dilzar Dindar
Diyako Dlovan Dlshad Dunya Dyari Evin Farsat Farhang Farman Ferhad Ferhat Fazil Gashbin Gharib Gulistan Gona Goran
Govand Hazhar Hawkar Hawker Hawre Hazar Hersh Hevrin Hiwa Hoshang Hoshmand Hoshyar Hozan
Ilham Ismat Jangi Jihan Jiyan Jwan Jutyar Kajal Kamaran Kani Karokh Karwan Karzan Kawa Kawan Khabat Khasro
Khunaw Kochar Kosar Kosrat Lanja Lahur Lana Lawk Mazloum Mazlum Mehvan Mewan Mihraban Miran Mozhda
Najmadin Najmaldin Nahro Narin Nasrin Nawshirwan Nawzad Nazanin Nazdar Nechirvan Niga Niyan Nuxsha
Omed Omid Parwin Payam Perwin Peshang Peshraw Pishtiwan Pola Polat Qadir Qubad Raber Rahel Ranj Rawa Rawand Rawaz
Rebar Rebaz Rebeen Rebin Reber Rebwar Redur Rehan Renas Rezan Rezgar Rewan Rewend Rizgar Rojda Rojin Rohat
Ronahi Ronak Rostam Rozh Rozha Rzgar Safeen Safin Salahaddin Salahadin Salwa Saman Sangar Saqr Sara Sardar Sarhad Sarhang
Sarkawt Sarko Sarkaw Sarok Sartip Sarwar Sazan Serbest Sarbast Serdar Serhat Shahab Shaho Shahla Shamal Shanaz
Shaswar Shawkat Sherko Sherwan Sheruan Sherzad Shilan Shirin Shirko Shirwan Shivan Shler Shno Shoqar Shoresh Shwan
 Sinam Sinan Sirwan Sivan Snur Sozan Srud Srwa Sungul Taban Talar Tara Tavga Twana Viyan
Vian Wahid Warhel Welat Wirya Xalid Yad Yekta Zanyar Zaniar Zara Zerevan Zherevan Zhino Zhwan Zilan Zinar
Zozan Zryan
"""
_TURKISH_PERSIAN = """
Abdulkadir Abdurrahim Adem Akif Alev Alireza Alparslan Amirhossein Arash Ardeshir Aryan Ayhan Aylin Ayşe Ayse Aykut
Babak Bagher Bahman Bahram Barış Baris Behnam Behzad Bekir Bilal Binali Birol Burak Burhanettin Bülent Bulent Cahit
 Cem Cemil Cengiz Cevdet Davoud Davood Deniz Devlet Ebrahim Ekrem Elif Emine Emrah Enver Erdal Erdem Eren Erhan
Erkan Ersin Esmaeil Esmail Eskandar Fahrettin Farah Farideh Farzad Fatih Fatma Fereydoun Feleknas Figen Filiz Gholam
Gholamhossein Gholamreza Gokhan Gökhan Gülistan Gultan Güler Hadi Hakan Halil Haluk Hamidreza Hande Hasan Hayati
Hikmet Hilmi Hojjatollah Hossein Houshang Hulusi Hüseyin Huseyin İbrahim Idris İlham İlker İlnur İsmail Javad Kadir
Kamran Kaveh Kazem Kemal Kenan Keyvan Khosrow Kıvanç Levent Leyla Maryam Masoud Masoumeh Mazlum Mehdi Mehmet Mehran
Melih Meral Mert Mesut Metin Mevlut Mevlüt Mithat Mohsen Mojtaba Morteza Mostafa Murat Mustafa Nader Naser Nazım
Necmettin Nurettin Numan Oğuz Oktay Omer Onur Orhan Osman Ömer Özgür Ozgur Parviz Pervin Peyman Pouya Qasem Rahim
Ramazan Rasoul Recep Reşat Reza Rıza Rouhollah Ruhollah Saeed Saeid Saleh Sedat Selahattin Selim Semih Serap
Sevda Sezgin Sırrı Siamak Simko Sina Soheil Süleyman Suleyman Süreyya Şahin Şenol Şerif Tahir Tahereh Taner Tayfun
Tayyip Temel Tuncer Tülay Tulay Turgut Umut Ümit Vahid Vedat Veysi Volkan Yalçın Yashar Yaşar Yasar Yavuz Yılmaz
Yusuf Zafer Zahra Zehra Zekeriya Zeki Zeynep Ziya
"""
_WESTERN = """
Aaron Adam Alan Albert Alec Alex Alexander Alexandra Alfred Alice Alina Amanda Amy Andre Andreas Andrei Andrew Angela
Ann Anna Annalena Anne Annette Anthony Antoine Antonio António Antony Arthur Audrey Barack Barbara Ben Benjamin
Bernard Bernd Bob Boris Brad Brendan Brett Brian Bruce Bruno Carl Carla Carlos Caroline Catherine Charles
Charlotte Chris Christina Christine Christoph Christophe Christopher Claire Clara Claudia Colin Craig Dan
Daniel David Deborah Denis Dennis Diana Diane Dmitri Dmitry Donald Doug Douglas Ed Edward Elena Elise Elizabeth
Ellen Emma Emmanuel Eric Erik Eva Felix Filippo Francesca Francis Francois François Frank Frederic Gabriel
Gareth Gary Geir Geoffrey George Georges Gerald Gordon Graham Greg Gregory Gunter Hannah Hans Harry Heidi
Heiko Helen Helena Henry Hugo Ian Igor Ingrid Irina Isabelle Ivan Jack Jacob Jake James Jane Janet Jason Jean
Jeanine Jeff Jeffrey Jennifer Jens Jeremy Jessica Jim Joe Johan Johannes John Johnny Jonathan José Joseph Joshua
Josep Juan Judith Julia Julian Julie Jürgen Karen Karl Kate Katherine Kathleen Keith Kelly Ken Kenneth Kevin Kim
Klaus Kristina Kyle Larry Lars Laura Lauren Laurent Leo Leon Lewis Lindsey Linda Lisa Lloyd Louis Louise Luca Lucas
Lucy Luis Luke Magnus Manuel Marc Marco Margaret Maria Mario Mark Marie Markus Marta Martha Martin Mary Matt Matteo
Matthew Maurice Maxim Megan Melissa Michael Michel Michele Miguel Mike Mikhail Mitch Morgan Nancy Natalie
Nathalie Nathan Neil Nicholas Nick Nickolay Nicola Nicolas Nikolai Nicole Nils Nina Noah Oleg Oliver Olivia Olof
Oscar Pablo Pascal Patricia Patrick Paul Paula Pavel Pedro Pete Peter Phil Philip Philippe Pierre Piotr Rachel
Ralph Raymond Rebecca Renee Richard Rob Robert Roberto Robin Roger Roland Ron Ronald Rosemary Roy Russell Ruth Ryan
Sabine Sam Samantha Samuel Sandra Sarah Scott Sean Sebastian Serge Sergei Sergey Simon Sophia Sophie
Stefan Stefano Stephanie Stephen Steve Steven Stuart Susan Sven Sylvie Ted Teresa Terry Thomas Tim Timothy Tina Tobias
Todd Tom Tommy Tony Tracey Tracy Ulrich Ursula Valerie Vanessa Vera Victor Vincent Vladimir Volker Walter Wendy
Werner William Wolfgang Yuri Yves Zoe
"""
GIVEN_NAMES = frozenset(" ".join([_ARABIC, _KURDISH, _TURKISH_PERSIAN, _WESTERN]).split())
